package org.chancery.portal.records;

import java.util.List;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.chancery.portal.forms.Offered;
import org.chancery.portal.register.Register;
import org.chancery.portal.signin.SignedInPerson;
import org.chancery.portal.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of records, and one record with everything that belongs to it. */
@Controller
@PreAuthorize("isAuthenticated()")
class RecordPages {

    private final Apis apis;
    private final Records records;
    private final Register register;
    private final Texts texts;
    private final StatementDrafts drafts;

    RecordPages(Apis apis, Records records, Register register, Texts texts, StatementDrafts drafts) {
        this.drafts = drafts;
        this.apis = apis;
        this.records = records;
        this.register = register;
        this.texts = texts;
    }

    @GetMapping("/records")
    String list(
            @RequestParam @Nullable String party,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String applied,
            @ModelAttribute("language") String language,
            Model model) {
        String path = Query.of("/api/reporting/records")
                .with("limit", "25")
                .with("party", party)
                .with("state", state)
                .with("after", after)
                .with("applied", applied)
                .toString();
        model.addAttribute("page", apis.read(path, RecordView.Page.class));
        model.addAttribute("names", register.names(language));
        model.addAttribute("party", party);
        model.addAttribute("state", state);
        return "records/list";
    }

    @GetMapping("/records/{id}")
    String show(
            @PathVariable String id,
            @RequestParam @Nullable String applied,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        RecordView record = records.find(id, applied);
        model.addAttribute("r", record);
        model.addAttribute("names", register.names(language));
        model.addAttribute("acts", Offered.of(RecordActs.ALL, record, me.roles()));
        model.addAttribute("drafts", me.takesNotes() ? drafts.in(record) : List.of());
        model.addAttribute("texts", texts.ofRecord(id));
        return "records/one";
    }
}
