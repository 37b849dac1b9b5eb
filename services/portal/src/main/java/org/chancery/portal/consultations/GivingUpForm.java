package org.chancery.portal.consultations;

import java.util.List;
import java.util.Map;
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

/** Gives up a date: the consultation is postponed, or cancelled for good. */
@Controller
@RequestMapping("/consultations/{id}/{how:postponement|cancellation}")
@PreAuthorize("hasRole('DESK_OFFICER')")
class GivingUpForm {

    private final Apis apis;
    private final Forms forms;
    private final Consultations consultations;

    GivingUpForm(Apis apis, Forms forms, Consultations consultations) {
        this.apis = apis;
        this.forms = forms;
        this.consultations = consultations;
    }

    /** One reason; a second one that differs is recorded by the API. */
    record Fields(
            @Nullable String askedBy,
            @Nullable String by,
            @Nullable String reason,
            @Nullable String standing,
            @Nullable String on,
            @Nullable String version) {

        Object body() {
            Map<String, Object> why = Body.of()
                    .with("by", by)
                    .with("reason", reason)
                    .with("standing", standing)
                    .values();
            return Body.of()
                    .withList("askedBy", askedBy == null || askedBy.isBlank() ? List.of() : List.of(askedBy))
                    .withList("reasons", List.of(why))
                    .with("on", on)
                    .values();
        }
    }

    @GetMapping
    String show(@PathVariable String id, @PathVariable String how, Model model) {
        return page(id, how, new Fields(null, null, null, "STATED", null, consultations.planVersion(id)), model);
    }

    @PostMapping
    String submit(@PathVariable String id, @PathVariable String how, Fields fields, Model model) {
        return forms.submit(
                model,
                () -> apis.change(
                        HttpMethod.POST,
                        Consultations.plan(id) + "/" + how,
                        fields.body(),
                        Forms.version(fields.version)),
                receipt -> "/consultations/" + id,
                () -> page(id, how, fields, model));
    }

    private String page(String id, String how, Fields fields, Model model) {
        model.addAttribute("c", consultations.find(id, null));
        model.addAttribute("how", how);
        model.addAttribute("fields", fields);
        return "consultations/giving-up";
    }
}
