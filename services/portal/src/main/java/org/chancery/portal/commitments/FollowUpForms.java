package org.chancery.portal.commitments;

import java.util.function.Supplier;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
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

/** Records the answer to a request, progress, and fulfilment. */
@Controller
@RequestMapping("/commitments/{id}")
@PreAuthorize("hasRole('DESK_OFFICER')")
class FollowUpForms {

    private final Apis apis;
    private final Forms forms;

    FollowUpForms(Apis apis, Forms forms) {
        this.apis = apis;
        this.forms = forms;
    }

    record Fields(
            @Nullable String response,
            @Nullable String by,
            @Nullable String on,
            @Nullable String words,
            @Nullable String statement,
            @Nullable String text,
            @Nullable String evidence,
            @Nullable String version) {

        static final Fields BLANK = new Fields(null, null, null, null, null, null, null, null);
    }

    @GetMapping("/answer")
    String showAnswer(@PathVariable String id, Model model) {
        return page(id, "answer", Fields.BLANK, model);
    }

    @PostMapping("/answer")
    String answer(@PathVariable String id, Fields fields, Model model) {
        Body body = Body.of()
                .with("response", fields.response)
                .with("by", fields.by)
                .with("on", fields.on)
                .with("words", fields.words)
                .with("statement", fields.statement);
        return send(id, "/answer", body, fields, model, () -> page(id, "answer", fields, model));
    }

    @GetMapping("/progress")
    String showProgress(@PathVariable String id, Model model) {
        return page(id, "progress", Fields.BLANK, model);
    }

    @PostMapping("/progress")
    String report(@PathVariable String id, Fields fields, Model model) {
        Body body = Body.of().with("on", fields.on).with("text", fields.text).with("evidence", fields.evidence);
        return send(id, "/progress", body, fields, model, () -> page(id, "progress", fields, model));
    }

    @GetMapping("/fulfilment")
    String showFulfilment(@PathVariable String id, Model model) {
        return page(id, "fulfilment", Fields.BLANK, model);
    }

    @PostMapping("/fulfilment")
    String fulfil(@PathVariable String id, Fields fields, Model model) {
        Body body = Body.of().with("on", fields.on).with("evidence", fields.evidence);
        return send(id, "/fulfilment", body, fields, model, () -> page(id, "fulfilment", fields, model));
    }

    private String send(String id, String act, Body body, Fields fields, Model model, Supplier<String> again) {
        return forms.submit(
                model,
                () -> apis.change(
                        HttpMethod.POST,
                        "/api/commitments/commitments/" + CommitmentsPage.segment(id) + act,
                        body.values(),
                        Forms.version(fields.version)),
                receipt -> "/commitments/" + id,
                again);
    }

    private String page(String id, String form, Fields fields, Model model) {
        String path = Query.of("/api/reporting/commitments/" + CommitmentsPage.segment(id))
                .toString();
        model.addAttribute("commitment", apis.read(path, CommitmentView.class));
        model.addAttribute("fields", fields);
        model.addAttribute(
                "version",
                fields.version == null ? CommitmentsPage.current(apis, id).version() : fields.version);
        return "commitments/" + form;
    }
}
