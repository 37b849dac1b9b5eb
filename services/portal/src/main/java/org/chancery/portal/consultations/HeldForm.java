package org.chancery.portal.consultations;

import org.chancery.portal.calls.Apis;
import org.chancery.portal.forms.Body;
import org.chancery.portal.forms.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Records that a consultation was held, or takes that back with a reason. */
@Controller
@RequestMapping("/consultations/{id}/held")
@PreAuthorize("hasAnyRole('DESK_OFFICER', 'HEAD_OF_DELEGATION')")
class HeldForm {

    private final Apis apis;
    private final Forms forms;
    private final Consultations consultations;

    HeldForm(Apis apis, Forms forms, Consultations consultations) {
        this.apis = apis;
        this.forms = forms;
        this.consultations = consultations;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        return page(id, "consultations/held", model);
    }

    @PostMapping
    String hold(@PathVariable String id, @Nullable String version, Model model) {
        return forms.submit(
                model,
                () -> apis.change(HttpMethod.POST, Consultations.plan(id) + "/held", null, Forms.version(version)),
                receipt -> "/consultations/" + id,
                () -> show(id, model));
    }

    @GetMapping("/withdrawal")
    String showWithdrawal(@PathVariable String id, Model model) {
        return page(id, "consultations/withdraw-held", model);
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable String id, @Nullable String reason, @Nullable String version, Model model) {
        model.addAttribute("reason", reason);
        return forms.submit(
                model,
                () -> apis.change(
                        HttpMethod.POST,
                        Consultations.plan(id) + "/held/withdrawal",
                        Body.of().with("reason", reason).values(),
                        Forms.version(version)),
                receipt -> "/consultations/" + id,
                () -> showWithdrawal(id, model));
    }

    private String page(String id, String view, Model model) {
        model.addAttribute("c", consultations.find(id, null));
        model.addAttribute("version", consultations.planVersion(id));
        return view;
    }
}
