package org.chancery.portal.records;

import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.chancery.portal.forms.ActForms;
import org.chancery.portal.forms.Body;
import org.chancery.portal.forms.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Records, revises and withdraws statements, and puts aside what is being typed. Undertakings are added and dropped by buttons of their own that only show
 * the form again, so that it works without a script.
 */
@Controller
@RequestMapping({"/consultations/{id}/statements", "/records/{id}/statements"})
@PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
class StatementForm {

    private final Apis apis;
    private final Forms forms;
    private final Places places;
    private final StatementDrafts drafts;

    StatementForm(Apis apis, Forms forms, Places places, StatementDrafts drafts) {
        this.drafts = drafts;
        this.apis = apis;
        this.forms = forms;
        this.places = places;
    }

    /** The draft that the form was opened from, for as long as it is filled in. */
    @ModelAttribute("draft")
    @Nullable
    String draft(@RequestParam(required = false) @Nullable String draft) {
        return draft;
    }

    @GetMapping("/new")
    String blank(
            @ModelAttribute("path") String path,
            @PathVariable String id,
            @RequestParam @Nullable String draft,
            Model model) {
        Places.Place at = places.find(path, id);
        return draft == null
                ? page(at, null, StatementFields.blank(at.record()), model)
                : resumed(at, null, draft, model);
    }

    @GetMapping("/{statement}")
    String revise(
            @ModelAttribute("path") String path,
            @PathVariable String id,
            @PathVariable String statement,
            @RequestParam @Nullable String draft,
            Model model) {
        Places.Place at = places.find(path, id);
        if (draft != null) {
            return resumed(at, statement, draft, model);
        }
        StatementFields fields =
                apis.read(Records.api(at.record()), MinutedRecord.class).fields(statement);
        if (fields == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(at, statement, fields, model);
    }

    @PostMapping(
            path = {"/new", "/{statement}"},
            params = "add")
    String addUndertaking(
            @ModelAttribute("path") String path,
            @PathVariable String id,
            @PathVariable(required = false) @Nullable String statement,
            StatementFields fields,
            Model model) {
        return page(places.find(path, id), statement, fields.withAnotherUndertaking(), model);
    }

    @PostMapping(
            path = {"/new", "/{statement}"},
            params = "drop")
    String dropUndertaking(
            @ModelAttribute("path") String path,
            @PathVariable String id,
            @PathVariable(required = false) @Nullable String statement,
            StatementFields fields,
            @RequestParam int drop,
            Model model) {
        return page(places.find(path, id), statement, fields.withoutUndertaking(drop), model);
    }

    /** The form as it was put aside; its key is that of the draft, so that putting it aside again changes the same one. */
    private String resumed(Places.Place at, @Nullable String statement, String draft, Model model) {
        model.addAttribute("key", draft);
        return page(at, statement, drafts.get(at.record(), draft), model);
    }

    @PostMapping(
            path = {"/new", "/{statement}"},
            params = "keep")
    String keep(
            @ModelAttribute("path") String path,
            @PathVariable String id,
            @PathVariable(required = false) @Nullable String statement,
            StatementFields fields,
            @ModelAttribute("key") String key,
            Model model) {
        try {
            drafts.keep(String.valueOf(fields.recordId()), key, statement, fields);
        } catch (ApiProblem no) {
            model.addAttribute("problem", no.problem());
            return page(places.find(path, id), statement, fields, model);
        }
        return "redirect:" + path + "?draft=" + key;
    }

    @PostMapping(
            path = {"/new", "/{statement}"},
            params = "discard")
    String discard(
            @ModelAttribute("path") String path,
            @PathVariable String id,
            StatementFields fields,
            @ModelAttribute("key") String key) {
        drafts.drop(String.valueOf(fields.recordId()), key);
        return "redirect:" + Places.page(path, id);
    }

    @PostMapping("/new")
    String record(
            @ModelAttribute("path") String path,
            @PathVariable String id,
            StatementFields fields,
            @RequestParam(required = false) @Nullable String draft,
            Model model) {
        String key = String.valueOf(model.getAttribute("key"));
        // What was recorded is no draft any more.
        String statements = Query.of(Records.api(String.valueOf(fields.recordId())) + "/statements")
                .with("draft", draft)
                .toString();
        return forms.submit(
                model,
                () -> apis.create(statements, fields.body(), key),
                receipt -> Places.page(path, id),
                () -> page(places.find(path, id), null, fields, model));
    }

    @PostMapping("/{statement}")
    String change(
            @ModelAttribute("path") String path,
            @PathVariable String id,
            @PathVariable String statement,
            StatementFields fields,
            Model model) {
        return forms.submit(
                model,
                () -> apis.change(
                        HttpMethod.PUT,
                        path(fields.recordId(), statement),
                        fields.body(),
                        Forms.version(fields.version())),
                receipt -> Places.page(path, id),
                () -> page(places.find(path, id), statement, fields, model));
    }

    @PostMapping("/{statement}/withdrawal")
    String withdraw(
            @ModelAttribute("path") String path,
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
                receipt -> Places.page(path, id),
                () -> {
                    Object problem = model.getAttribute("problem");
                    String view = revise(path, id, statement, null, model);
                    model.addAttribute("problem", problem);
                    return view;
                });
    }

    private static String path(@Nullable String recordId, String statement) {
        return Records.api(String.valueOf(recordId)) + "/statements/" + ActForms.segment(statement);
    }

    private static String page(Places.Place place, @Nullable String statement, StatementFields fields, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("statement", statement);
        model.addAttribute("fields", fields);
        return "records/statement";
    }
}
