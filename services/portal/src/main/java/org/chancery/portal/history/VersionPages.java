package org.chancery.portal.history;

import java.util.Arrays;
import java.util.List;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.forms.ActForms;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a statement and of a text, and two of them compared: the last two until somebody chooses. */
@Controller
@PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
class VersionPages {

    private final Apis apis;

    VersionPages(Apis apis) {
        this.apis = apis;
    }

    /** A revision of a statement; without content it was taken out. */
    record Revision(
            int revision,
            String cause,
            String by,
            String at,
            @Nullable String reason,
            @Nullable Content content) {}

    record Content(String act, String text) {}

    /** A version of a text. */
    record Version(
            int version, String title, List<String> languages, int paragraphs, String hash, String by, String at) {}

    @GetMapping("/records/{record}/revisions/{statement}")
    String ofStatement(
            @PathVariable String record,
            @PathVariable String statement,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        String api = "/api/minutes/records/" + ActForms.segment(record) + "/statements/" + ActForms.segment(statement);
        List<Revision> revisions = Arrays.asList(apis.read(api + "/revisions", Revision[].class));
        model.addAttribute("revisions", revisions);
        model.addAttribute("page", "/records/" + record);
        model.addAttribute("statement", statement);
        compare(
                api,
                revisions.stream()
                        .filter(each -> each.content() != null)
                        .map(Revision::revision)
                        .toList(),
                from,
                to,
                model);
        return "history/statement";
    }

    @GetMapping("/texts/{text}/compare")
    String ofText(
            @PathVariable String text,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        String api = "/api/minutes/texts/" + ActForms.segment(text);
        List<Version> versions = Arrays.asList(apis.read(api + "/versions", Version[].class));
        model.addAttribute("versions", versions);
        model.addAttribute("page", "/texts/" + text);
        compare(api, versions.stream().map(Version::version).toList(), from, to, model);
        return "history/text";
    }

    private void compare(String api, List<Integer> numbers, @Nullable Integer from, @Nullable Integer to, Model model) {
        Integer later = to != null || numbers.isEmpty() ? to : numbers.getLast();
        Integer earlier = from != null || numbers.size() < 2 ? from : numbers.get(numbers.size() - 2);
        model.addAttribute("numbers", numbers);
        model.addAttribute("from", earlier);
        model.addAttribute("to", later);
        model.addAttribute(
                "compared",
                earlier == null || later == null
                        ? null
                        : apis.read(api + "/compare?from=" + earlier + "&to=" + later, Comparison.class));
    }
}
