package org.chancery.portal.consultations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Versioned;
import org.chancery.portal.forms.About;
import org.chancery.portal.forms.About.Option;
import org.chancery.portal.forms.Act;
import org.chancery.portal.forms.ActForms;
import org.chancery.portal.forms.Values;
import org.chancery.portal.planning.Conflicts;
import org.chancery.portal.register.Register;
import org.chancery.portal.signin.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The forms of everything that can be done to a consultation. */
@Controller
@PreAuthorize("isAuthenticated()")
class ConsultationActForms {

    private static final String ACT = "/consultations/{id}/{act}";
    private static final String ACT_ON_PART = ACT + "/{part}";
    private static final String SCHEDULE = "schedule";

    private final Apis apis;
    private final ActForms forms;
    private final Consultations consultations;
    private final Register register;
    private final Conflicts conflicts;

    ConsultationActForms(
            Apis apis, ActForms forms, Consultations consultations, Register register, Conflicts conflicts) {
        this.conflicts = conflicts;
        this.apis = apis;
        this.forms = forms;
        this.consultations = consultations;
        this.register = register;
    }

    @GetMapping({ACT, ACT_ON_PART})
    String show(
            @PathVariable String id,
            @PathVariable String act,
            @PathVariable(required = false) @Nullable String part,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        Act<ConsultationView> found = ActForms.named(act, ConsultationActs.ALL, me.roles());
        model.addAttribute("tries", act.equals(SCHEDULE) ? "conflicts.look" : null);
        return forms.show(found, about(id, found, part, language), model);
    }

    @PostMapping({ACT, ACT_ON_PART})
    String submit(
            @PathVariable String id,
            @PathVariable String act,
            @PathVariable(required = false) @Nullable String part,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        Act<ConsultationView> found = ActForms.named(act, ConsultationActs.ALL, me.roles());
        model.addAttribute("tries", act.equals(SCHEDULE) ? "conflicts.look" : null);
        if (act.equals(SCHEDULE) && forms.tried()) {
            return forms.consider(
                    found, () -> about(id, found, part, language), slot -> look(id, slot, language, model), model);
        }
        return forms.submit(found, part, () -> about(id, found, part, language), model);
    }

    /** What would stand against the slot that was filled in. */
    private void look(String id, Map<String, Object> slot, String language, Model model) {
        List<String> parties = consultations.find(id, null).parties().stream()
                .map(ConsultationView.Party::code)
                .toList();
        model.addAttribute("names", register.names(language));
        model.addAttribute("warnings", conflicts.against(id, parties, slot));
    }

    private About about(String id, Act<ConsultationView> act, @Nullable String part, String language) {
        ConsultationView view = consultations.find(id, null);
        Versioned<?> plan = apis.readVersioned(Consultations.plan(id), Map.class);
        Map<?, ?> body = (Map<?, ?>) plan.body();
        String heading = Objects.requireNonNullElse(view.heading(), id);
        return new About(
                "/consultations/" + id,
                part == null ? heading : heading + " – " + partName(view, part, language),
                Consultations.plan(id),
                plan.version(),
                Map.of(
                        "sides",
                        view.parties().stream()
                                .map(party -> new Option(party.code(), party.name(language)))
                                .toList(),
                        "registered",
                        act.name().equals("observers")
                                ? register.names(language).options()
                                : List.of(),
                        "persons",
                        part == null ? List.of() : persons(part),
                        "consultations",
                        act.name().equals("carry-over") ? others(view) : List.of()),
                Starting.values(act.name(), part, body),
                null);
    }

    private static String partName(ConsultationView view, String part, String language) {
        return Objects.requireNonNullElse(view.agenda(), List.<ConsultationView.AgendaItem>of()).stream()
                .filter(item -> item.item().equals(part))
                .map(ConsultationView.AgendaItem::topic)
                .findFirst()
                .orElseGet(() -> view.sideName(part, language));
    }

    private List<Option> persons(String party) {
        return register.persons().stream()
                .filter(person -> person.party().equals(party))
                .map(person -> new Option(
                        person.id(), person.title() == null ? person.name() : person.name() + ", " + person.title()))
                .toList();
    }

    /** Where a topic may be left to: consultations of the same mechanism, else those with the same first party. */
    private List<Option> others(ConsultationView view) {
        String filter = view.mechanism() == null
                ? "party=" + ActForms.segment(view.parties().getLast().code())
                : "mechanism=" + ActForms.segment(view.mechanism().mechanism());
        return apis
                .read("/api/reporting/consultations?limit=100&" + filter, ConsultationView.Page.class)
                .items()
                .stream()
                .filter(other -> other.open() && !other.consultation().equals(view.consultation()))
                .map(other -> new Option(
                        other.consultation(),
                        other.schedule() == null || other.schedule().date() == null
                                ? Objects.requireNonNullElse(other.heading(), other.consultation())
                                : other.heading() + ", " + other.schedule().date()))
                .toList();
    }

    /** What a form starts with: what is set already. */
    private static final class Starting {

        static Values values(String act, @Nullable String part, Map<?, ?> plan) {
            return switch (act) {
                case SCHEDULE -> plan.get("schedule") instanceof Map<?, ?> set ? of(set) : Values.none();
                case "raising", "consultation-lowering" ->
                    plan.get("marking") instanceof String now ? Values.none().with("marking", now) : Values.none();
                case "goal" -> plan.get("goal") instanceof Map<?, ?> said ? of(said) : Values.none();
                case "next-round" -> plan.get("nextRound") instanceof Map<?, ?> said ? of(said) : Values.none();
                case "observers" ->
                    Values.none().withJson("observers", both(plan.get("observers"), plan.get("spokenOf")));
                case "delegations", "correction" -> delegation(part, plan.get("delegations"));
                case "postponement", "cancellation" -> Values.none().with("reasons[0].standing", "STATED");
                default -> Values.none();
            };
        }

        private static List<Object> both(@Nullable Object some, @Nullable Object others) {
            List<Object> all = new ArrayList<>();
            for (Object each : Arrays.asList(some, others)) {
                if (each instanceof List<?> list) {
                    all.addAll(list);
                }
            }
            return all;
        }

        private static Values delegation(@Nullable String part, @Nullable Object all) {
            if (all instanceof List<?> delegations) {
                for (Object each : delegations) {
                    if (each instanceof Map<?, ?> set && Objects.equals(set.get("party"), part)) {
                        return of(set);
                    }
                }
            }
            return Values.none();
        }

        private static Values of(Map<?, ?> json) {
            var values = Values.none();
            json.forEach((name, value) -> values.withJson(String.valueOf(name), value));
            return values;
        }
    }
}
