package org.chancery.portal.planning;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.chancery.portal.forms.ActForms;
import org.chancery.portal.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The outlook on all mechanisms, and the planner of common hours. */
@Controller
@PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
class PlanningPages {

    private final Apis apis;
    private final Outlook outlook;
    private final Register register;

    PlanningPages(Apis apis, Outlook outlook, Register register) {
        this.apis = apis;
        this.outlook = outlook;
        this.register = register;
    }

    @GetMapping("/outlook")
    String outlook(@RequestParam @Nullable String party, @ModelAttribute("language") String language, Model model) {
        model.addAttribute("expected", outlook.all(party));
        model.addAttribute("names", register.names(language));
        model.addAttribute("party", party);
        return "planning/outlook";
    }

    /** What is looked for, as it was typed. */
    record Wanted(
            @Nullable String consultation,
            @Nullable List<String> parties,
            @Nullable String from,
            @Nullable String until,
            @Nullable String minutes,
            @Nullable String holidays) {}

    /** What can be offered. */
    record Offers(List<Offer> common, List<Offer> leastBad, List<String> unknown) {}

    /** A meeting may start at any time from the first to the last. */
    record Offer(int discomfort, List<Local> locals) {}

    /** What a capital's clock shows at the first and at the last start. */
    record Local(String party, String first, String last, int discomfort) {

        public String date() {
            return first.substring(0, 10);
        }

        public String start() {
            return first.substring(11, 16);
        }

        /** The last start, where that is another one. */
        public @Nullable String lastStart() {
            return last.equals(first) ? null : last.substring(11, 16);
        }
    }

    record Meeting(@Nullable String title, List<Side> parties) {}

    record Side(String code) {}

    @GetMapping("/planner")
    String planner(@ModelAttribute("wanted") Wanted wanted, @ModelAttribute("language") String language, Model model) {
        List<Register.Party> registered = register.parties();
        List<String> parties = parties(wanted);
        model.addAttribute("registered", registered);
        model.addAttribute("chosen", parties);
        model.addAttribute("names", register.names(language));
        model.addAttribute(
                "zones",
                registered.stream()
                        .filter(party -> party.zone() != null)
                        .collect(Collectors.toMap(Register.Party::code, party -> String.valueOf(party.zone()))));
        model.addAttribute("offers", null);
        if (wanted.from == null || wanted.from.isBlank()) {
            return "planning/planner";
        }
        try {
            model.addAttribute("offers", offers(wanted, parties));
        } catch (ApiProblem no) {
            model.addAttribute("problem", no.problem());
        }
        return "planning/planner";
    }

    private Offers offers(Wanted wanted, List<String> parties) {
        String path = Query.of("/api/scheduling/planner")
                .with("parties", String.join(",", parties))
                .with("from", wanted.from)
                .with("until", wanted.until == null || wanted.until.isBlank() ? wanted.from : wanted.until)
                .with("minutes", wanted.minutes)
                .with("holidays", wanted.holidays)
                .toString();
        return apis.read(path, Offers.class);
    }

    /** Those that were chosen, else those of the consultation that a slot is looked for. */
    private List<String> parties(Wanted wanted) {
        List<String> chosen = Objects.requireNonNullElse(wanted.parties, List.of());
        if (!chosen.isEmpty() || wanted.consultation == null || wanted.consultation.isBlank()) {
            return chosen;
        }
        String path = "/api/reporting/consultations/" + ActForms.segment(wanted.consultation);
        return apis.read(path, Meeting.class).parties().stream().map(Side::code).toList();
    }
}
