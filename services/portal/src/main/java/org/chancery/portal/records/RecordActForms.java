package org.chancery.portal.records;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.forms.About;
import org.chancery.portal.forms.About.Option;
import org.chancery.portal.forms.Act;
import org.chancery.portal.forms.ActForms;
import org.chancery.portal.forms.Values;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The forms of everything that can be done to a record, and the one that opens it by hand. */
@Controller
@PreAuthorize("isAuthenticated()")
class RecordActForms {

    private static final String NEW = "/records/new";
    private static final String ACT = "/records/{id}/{act}";
    private static final String ACT_ON_PART = ACT + "/{part}";

    private final Apis apis;
    private final ActForms forms;
    private final Records records;
    private final Register register;
    private final Drafts drafts;

    RecordActForms(Apis apis, ActForms forms, Records records, Register register, Drafts drafts) {
        this.apis = apis;
        this.forms = forms;
        this.records = records;
        this.register = register;
        this.drafts = drafts;
    }

    @GetMapping(NEW)
    @PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    String blank(
            @RequestParam @Nullable String consultation, @ModelAttribute("language") String language, Model model) {
        return forms.show(RecordActs.BY_HAND, byHand(consultation, language), model);
    }

    @PostMapping(NEW)
    @PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    String open(@RequestParam @Nullable String consultation, @ModelAttribute("language") String language, Model model) {
        return forms.create(
                RecordActs.BY_HAND, () -> byHand(consultation, language), receipt -> "/records/" + receipt.id(), model);
    }

    private About byHand(@Nullable String consultation, String language) {
        List<Option> meetings = drafts.meetings();
        return new About(
                "/records",
                "",
                "/api/minutes/records",
                "",
                Map.of(
                        "parties",
                        register.names(language).options(),
                        "consultations",
                        meetings,
                        "mechanisms",
                        register.mechanisms().stream()
                                .map(each -> new Option(each.id(), each.name()))
                                .toList()),
                Values.none()
                        .with("consultation", consultation)
                        .with(
                                "parties",
                                consultation == null || consultation.isBlank()
                                        ? List.of()
                                        : drafts.parties(consultation)),
                null);
    }

    @GetMapping({ACT, ACT_ON_PART})
    String show(
            @PathVariable String id,
            @PathVariable String act,
            @PathVariable(required = false) @Nullable String part,
            @ModelAttribute("me") SignedInPerson me,
            Model model) {
        Act<RecordView> found = ActForms.named(act, RecordActs.ALL, me.roles());
        return forms.show(found, about(records.find(id, null), found, part), model);
    }

    @PostMapping({ACT, ACT_ON_PART})
    String submit(
            @PathVariable String id,
            @PathVariable String act,
            @PathVariable(required = false) @Nullable String part,
            @ModelAttribute("me") SignedInPerson me,
            Model model) {
        Act<RecordView> found = ActForms.named(act, RecordActs.ALL, me.roles());
        if (act.equals("corrigendum")) {
            return forms.submitAs(
                    mending(id, part),
                    found.at("/corrigenda"),
                    () -> about(records.find(id, null), found, part),
                    model);
        }
        return forms.submit(found, part, () -> about(records.find(id, null), found, part), model);
    }

    private About about(RecordView record, Act<RecordView> act, @Nullable String part) {
        StatementView statement = statement(record, part);
        return new About(
                record.page(),
                Objects.requireNonNullElse(record.heading(), record.record()),
                Records.api(record.record()),
                switch (act.name()) {
                    case "assessment", "release" -> records.assessmentVersion(record.record());
                    case "lowering" -> statement == null ? "" : "\"" + statement.revision() + "\"";
                    case "comments",
                            "resolution",
                            "attachments",
                            "attachment-withdrawal",
                            "sources",
                            "source-withdrawal",
                            "attachment-lowering",
                            "corrigendum" -> "";
                    default -> records.version(record.record());
                },
                Map.of(
                        "statements",
                        said(record).stream()
                                .map(each -> new Option(each.statement(), each.text()))
                                .toList()),
                starting(record, act, statement),
                statement == null ? comment(record, part) : statement.text());
    }

    private Values starting(RecordView record, Act<RecordView> act, @Nullable StatementView statement) {
        return switch (act.name()) {
            case "reservation" -> Values.none().with("reservation", record.reservation());
            case "default-marking" -> Values.none().with("marking", record.defaultMarking());
            case "corrigendum" ->
                statement == null
                        ? Values.none()
                        : Values.none().with("act", statement.act()).with("text", statement.text());
            case "assessment" -> drafts.assessment(record.record());
            case "release" -> drafts.readout(record.consultation());
            default -> Values.none();
        };
    }

    /** A corrigendum says how the whole statement ought to read: as it does, but for what was changed in the form. */
    private UnaryOperator<Map<String, Object>> mending(String record, @Nullable String statement) {
        return form -> {
            Map<?, ?> line = apis.read(
                    Records.api(record) + "/statements/" + ActForms.segment(String.valueOf(statement)), Map.class);
            return Corrigenda.request(form, line);
        };
    }

    private static List<StatementView> said(RecordView record) {
        return Objects.requireNonNullElse(record.said(), List.of());
    }

    private static @Nullable StatementView statement(RecordView record, @Nullable String part) {
        return said(record).stream()
                .filter(each -> each.statement().equals(part))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String comment(RecordView record, @Nullable String part) {
        return Objects.requireNonNullElse(record.comments(), List.<RecordView.Comment>of()).stream()
                .filter(each -> each.comment().equals(part))
                .map(RecordView.Comment::text)
                .findFirst()
                .orElse(null);
    }
}
