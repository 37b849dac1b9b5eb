package org.chancery.portal.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.forms.About;
import org.chancery.portal.forms.Act;
import org.chancery.portal.forms.ActForms;
import org.chancery.portal.forms.Offered;
import org.chancery.portal.forms.Values;
import org.chancery.portal.lists.Listing;
import org.chancery.portal.lists.Lists;
import org.chancery.portal.register.Register;
import org.chancery.portal.signin.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of texts, one text in all its languages, and the forms of what can be done to it. */
@Controller
@PreAuthorize("isAuthenticated()")
class TextPages {

    private static final String NEW = "/texts/new";
    private static final String ACT = "/texts/{id}/{act}";
    private static final String ACT_ON_PART = ACT + "/{part}";

    private static final Listing LIST =
            new Listing("/api/reporting/texts", TextView.Page.class, 25, List.of("party", "agreed"));

    private final Apis apis;
    private final Lists lists;
    private final ActForms forms;
    private final Texts texts;
    private final Register register;

    TextPages(Apis apis, Lists lists, ActForms forms, Texts texts, Register register) {
        this.apis = apis;
        this.lists = lists;
        this.forms = forms;
        this.texts = texts;
        this.register = register;
    }

    @GetMapping("/texts")
    String list(
            @RequestParam MultiValueMap<String, String> asked,
            @ModelAttribute("language") String language,
            Model model) {
        lists.show(LIST, asked, language, model);
        return "texts/list";
    }

    @GetMapping("/texts/{id}")
    String show(
            @PathVariable String id,
            @RequestParam @Nullable String applied,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        TextView text = texts.find(id, applied);
        model.addAttribute("t", text);
        model.addAttribute("names", register.names(language));
        model.addAttribute("acts", Offered.of(TextActs.ALL, text, me.roles()));
        return "texts/one";
    }

    @GetMapping(NEW)
    @PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    String blank(
            @RequestParam @Nullable String record,
            @RequestParam @Nullable String consultation,
            @RequestParam(required = false) @Nullable List<String> parties,
            @ModelAttribute("language") String language,
            Model model) {
        return forms.show(TextActs.SUBMIT, fresh(record, consultation, parties, language), model);
    }

    @PostMapping(NEW)
    @PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    String submit(@ModelAttribute("language") String language, Model model) {
        return forms.create(
                TextActs.SUBMIT, () -> fresh(null, null, null, language), receipt -> "/texts/" + receipt.id(), model);
    }

    private About fresh(
            @Nullable String record, @Nullable String consultation, @Nullable List<String> parties, String language) {
        return new About(
                "/texts",
                "",
                "/api/minutes/texts",
                "",
                Map.of("parties", register.names(language).options()),
                Values.none()
                        .with("record", record)
                        .with("consultation", consultation)
                        .with("parties", parties == null ? List.of() : parties)
                        .with("languages", List.of("en", "ko"))
                        .with("paragraphs[0].address", "1")
                        .with("paragraphs[0].wordings[0].language", "en")
                        .with("paragraphs[0].wordings[1].language", "ko"),
                null);
    }

    @GetMapping({ACT, ACT_ON_PART})
    String show(
            @PathVariable String id,
            @PathVariable String act,
            @PathVariable(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String paragraph,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        Act<TextView> found = ActForms.named(act, TextActs.ALL, me.roles());
        model.addAttribute("tries", tries(act));
        return forms.show(found, about(id, found, paragraph, language), model);
    }

    /** What the form of an act can be asked before it is sent, or null. */
    private static @Nullable String tries(String act) {
        return act.equals(TextActs.CORRIGENDUM) ? "text.read" : null;
    }

    @PostMapping({ACT, ACT_ON_PART})
    String submit(
            @PathVariable String id,
            @PathVariable String act,
            @PathVariable(required = false) @Nullable String part,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        Act<TextView> found = ActForms.named(act, TextActs.ALL, me.roles());
        model.addAttribute("tries", tries(act));
        Supplier<About> about = () -> about(id, found, null, language);
        if (!act.equals(TextActs.CORRIGENDUM)) {
            return forms.submit(found, part, about, model);
        }
        return forms.tried()
                ? forms.consider(found, about, form -> model.addAttribute("reading", texts.reading(id, form)), model)
                : forms.submitAs(form -> approved(form, texts.reading(id, form)), found, about, model);
    }

    /** The request with the hash that the sides approved: that of the text as it reads then. */
    private static Map<String, Object> approved(Map<String, Object> form, Texts.Reading reading) {
        var request = new LinkedHashMap<String, Object>(form);
        if (form.get("approvals") instanceof List<?> approvals) {
            request.put(
                    "approvals",
                    approvals.stream()
                            .filter(Map.class::isInstance)
                            .map(approval -> {
                                var one = new LinkedHashMap<Object, Object>((Map<?, ?>) approval);
                                one.put("hash", reading.hash());
                                return one;
                            })
                            .toList());
        }
        return request;
    }

    private About about(String id, Act<TextView> act, @Nullable String paragraph, String language) {
        TextView text = texts.find(id, null);
        String api = "/api/minutes/texts/" + ActForms.segment(id);
        return new About(
                "/texts/" + id,
                text.title(),
                api,
                apis.readVersioned(api, Map.class).version(),
                Map.of("sides", register.names(language).options(text.parties())),
                switch (act.name()) {
                    case "approvals" -> Values.none().with("hash", text.hash());
                    case "versions" ->
                        paragraphs(text, each -> true)
                                .with("title", text.title())
                                .with("languages", text.languages())
                                .with("marking", text.marking());
                    case TextActs.CORRIGENDUM ->
                        paragraphs(text, each -> each.place().equals(paragraph));
                    default -> Values.none();
                },
                null);
    }

    /** Paragraphs as they read. */
    private static Values paragraphs(TextView text, Predicate<TextView.Aligned> which) {
        Values values = Values.none();
        List<TextView.Aligned> paragraphs =
                Objects.requireNonNullElse(text.paragraphs(), List.<TextView.Aligned>of()).stream()
                        .filter(which)
                        .toList();
        for (int i = 0; i < paragraphs.size(); i++) {
            TextView.Aligned paragraph = paragraphs.get(i);
            String row = "paragraphs[" + i + "].";
            values.with(row + "address", paragraph.address()).with(row + "annex", paragraph.annex());
            for (int j = 0; j < text.languages().size(); j++) {
                String each = text.languages().get(j);
                values.with(row + "wordings[" + j + "].language", each)
                        .with(row + "wordings[" + j + "].text", paragraph.now(each));
            }
        }
        return values;
    }
}
