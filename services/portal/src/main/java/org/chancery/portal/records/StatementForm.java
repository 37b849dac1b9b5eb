package org.chancery.portal.consultations;

import org.chancery.portal.calls.Apis;
import org.chancery.portal.forms.Body;
import org.chancery.portal.forms.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Records, revises and withdraws statements. Undertakings are added and dropped by buttons of their own that only show
 * the form again, so that it works without a script.
 */
@Controller
@RequestMapping("/consultations/{id}/statements")
@PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
class StatementForm {

    private final Apis apis;
    private final Forms forms;
    private final Consultations consultations;

    StatementForm(Apis apis, Forms forms, Consultations consultations) {
        this.apis = apis;
        this.forms = forms;
        this.consultations = consultations;
    }

    @GetMapping("/new")
    String blank(@PathVariable String id, Model model) {
        ConsultationView consultation = consultations.find(id, null);
        return page(consultation, null, StatementFields.blank(String.valueOf(consultation.recordId())), model);
    }

    @GetMapping("/{statement}")
    String revise(@PathVariable String id, @PathVariable String statement, Model model) {
        ConsultationView consultation = consultations.find(id, null);
        String record = Consultations.record(String.valueOf(consultation.recordId()));
        StatementFields fields = apis.read(record, RecordView.class).fields(statement);
        if (fields == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(consultation, statement, fields, model);
    }

    @PostMapping(
            path = {"/new", "/{statement}"},
            params = "add")
    String addUndertaking(
            @PathVariable String id,
            @PathVariable(required = false) @Nullable String statement,
            StatementFields fields,
            Model model) {
        return page(consultations.find(id, null), statement, fields.withAnotherUndertaking(), model);
    }

    @PostMapping(
            path = {"/new", "/{statement}"},
            params = "drop")
    String dropUndertaking(
            @PathVariable String id,
            @PathVariable(required = false) @Nullable String statement,
            StatementFields fields,
            @RequestParam int drop,
            Model model) {
        return page(consultations.find(id, null), statement, fields.withoutUndertaking(drop), model);
    }

    @PostMapping("/new")
    String record(@PathVariable String id, StatementFields fields, Model model) {
        String key = String.valueOf(model.getAttribute("key"));
        String record = Consultations.record(String.valueOf(fields.recordId()));
        return forms.submit(
                model,
                () -> apis.create(record + "/statements", fields.body(), key),
                receipt -> "/consultations/" + id,
                () -> page(consultations.find(id, null), null, fields, model));
    }

    @PostMapping("/{statement}")
    String change(@PathVariable String id, @PathVariable String statement, StatementFields fields, Model model) {
        return forms.submit(
                model,
                () -> apis.change(
                        HttpMethod.PUT,
                        path(fields.recordId(), statement),
                        fields.body(),
                        Forms.version(fields.version())),
                receipt -> "/consultations/" + id,
                () -> page(consultations.find(id, null), statement, fields, model));
    }

    @PostMapping("/{statement}/withdrawal")
    String withdraw(
            @PathVariable String id,
            @PathVariable String statement,
            StatementFields fields,
            @Nullable String reason,
            Model model) {
        return forms.submit(
                model,
                () -> apis.change(
                        HttpMethod.POST,
                        path(fields.recordId(), statement) + "/withdrawal",
                        Body.of().with("reason", reason).values(),
                        Forms.version(fields.version())),
                receipt -> "/consultations/" + id,
                () -> {
                    Object problem = model.getAttribute("problem");
                    String view = revise(id, statement, model);
                    model.addAttribute("problem", problem);
                    return view;
                });
    }

    private static String path(@Nullable String recordId, String statement) {
        return Consultations.record(String.valueOf(recordId)) + "/statements/" + Consultations.segment(statement);
    }

    private static String page(
            ConsultationView consultation, @Nullable String statement, StatementFields fields, Model model) {
        model.addAttribute("c", consultation);
        model.addAttribute("statement", statement);
        model.addAttribute("fields", fields);
        return "consultations/statement";
    }
}
