package org.chancery.portal.records;

import java.util.List;
import org.chancery.portal.forms.Offered;
import org.chancery.portal.lists.Listing;
import org.chancery.portal.lists.Lists;
import org.chancery.portal.register.Register;
import org.chancery.portal.signin.SignedInPerson;
import org.chancery.portal.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of records, and one record with everything that belongs to it. */
@Controller
@PreAuthorize("isAuthenticated()")
class RecordPages {

    private static final Listing LIST =
            new Listing("/api/reporting/records", RecordView.Page.class, 25, List.of("party", "state"));

    private final Lists lists;
    private final Records records;
    private final Register register;
    private final Texts texts;
    private final StatementDrafts drafts;

    RecordPages(Lists lists, Records records, Register register, Texts texts, StatementDrafts drafts) {
        this.drafts = drafts;
        this.lists = lists;
        this.records = records;
        this.register = register;
        this.texts = texts;
    }

    @GetMapping("/records")
    String list(
            @RequestParam MultiValueMap<String, String> asked,
            @ModelAttribute("language") String language,
            Model model) {
        lists.show(LIST, asked, language, model);
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
