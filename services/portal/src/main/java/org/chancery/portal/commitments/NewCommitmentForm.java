package org.chancery.portal.commitments;

import java.util.List;
import java.util.Map;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.forms.Body;
import org.chancery.portal.forms.DueFields;
import org.chancery.portal.forms.Forms;
import org.chancery.portal.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Enters by hand a commitment that no statement of a record carries, such as one that stands in a release only. */
@Controller
@PreAuthorize("hasRole('DESK_OFFICER')")
class NewCommitmentForm {

    private final Apis apis;
    private final Forms forms;
    private final Register register;

    NewCommitmentForm(Apis apis, Forms forms, Register register) {
        this.apis = apis;
        this.forms = forms;
        this.register = register;
    }

    record Fields(
            @Nullable String kind,
            @Nullable List<String> owners,
            @Nullable List<String> counterparts,
            @Nullable String text,
            @Nullable String modality,
            @Nullable String condition,
            @Nullable DueFields due,
            @Nullable String marking,
            @Nullable String occasion,
            @Nullable String occasionDate,
            @Nullable String description,
            @Nullable String consultation,
            @Nullable List<String> parties,
            @Nullable String campaign) {

        Object body() {
            return Body.of()
                    .with("kind", kind)
                    .withList("owners", bearers(owners))
                    .withList("counterparts", bearers(counterparts))
                    .with("text", text)
                    .with("modality", modality)
                    .with("condition", condition)
                    .with("due", DueFields.body(due))
                    .with("marking", marking)
                    .with("occasion", occasion)
                    .with("date", occasionDate)
                    .with("description", description)
                    .with("consultation", consultation)
                    .with("parties", parties)
                    .with("campaign", campaign)
                    .values();
        }

        private static List<Map<String, String>> bearers(@Nullable List<String> parties) {
            return (parties == null ? List.<String>of() : parties)
                    .stream().map(code -> Map.of("party", code)).toList();
        }
    }

    @GetMapping("/commitments/new")
    String show(@ModelAttribute("fields") Fields fields, Model model) {
        model.addAttribute("registered", register.parties());
        return "commitments/new";
    }

    @PostMapping("/commitments/new")
    String enter(@ModelAttribute("fields") Fields fields, @ModelAttribute("key") String key, Model model) {
        return forms.submit(
                model,
                () -> apis.create("/api/commitments/commitments", fields.body(), key),
                receipt -> "/commitments/" + receipt.id(),
                () -> show(fields, model));
    }
}
