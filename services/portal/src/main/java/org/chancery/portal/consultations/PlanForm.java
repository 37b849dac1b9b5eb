package org.chancery.portal.consultations;

import java.util.List;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.forms.Body;
import org.chancery.portal.forms.Forms;
import org.chancery.portal.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Proposes a consultation. */
@Controller
@PreAuthorize("hasRole('DESK_OFFICER')")
class PlanForm {

    private final Apis apis;
    private final Forms forms;
    private final Register register;

    PlanForm(Apis apis, Forms forms, Register register) {
        this.apis = apis;
        this.forms = forms;
        this.register = register;
    }

    record Fields(
            @Nullable String mechanism,
            @Nullable String title,
            @Nullable List<String> parties,
            @Nullable String announcedRound,
            @Nullable String proposedBy,
            @Nullable String marking) {

        Object body() {
            return Body.of()
                    .with("mechanism", mechanism)
                    .with("title", title)
                    .withList("parties", parties)
                    .withNumber("announcedRound", announcedRound)
                    .with("proposedBy", proposedBy)
                    .with("marking", marking)
                    .values();
        }
    }

    @GetMapping("/consultations/new")
    String show(@ModelAttribute("fields") Fields fields, Model model) {
        model.addAttribute("mechanisms", register.mechanisms());
        model.addAttribute("registered", register.parties());
        return "consultations/plan";
    }

    @PostMapping("/consultations/new")
    String submit(@ModelAttribute("fields") Fields fields, @ModelAttribute("key") String key, Model model) {
        return forms.submit(
                model,
                () -> apis.create("/api/scheduling/consultations", fields.body(), key),
                receipt -> "/consultations/" + receipt.id(),
                () -> show(fields, model));
    }
}
