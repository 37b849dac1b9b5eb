package org.chancery.importing.plan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.importing.record.OldRecord.Cited;
import org.jspecify.annotations.Nullable;

/** Where the account comes from: its sources, and the remarks of whoever wrote the record down, each as a comment. */
final class SourceSteps {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\"<>]{1,1900}");
    private static final Pattern ADDRESS_WITH_WORDS =
            Pattern.compile("(https?:[^\\s\"<>]{1,1900})(?: \\((.+)\\))?", Pattern.DOTALL);
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}";
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_KIND = 200;
    private static final int LONGEST_TEXT = 20_000;

    private final Planning p;

    private SourceSteps(Planning p) {
        this.p = p;
    }

    static void plan(Planning p) {
        var steps = new SourceSteps(p);
        steps.main();
        steps.others();
        steps.remarks();
    }

    private void main() {
        Cited source = p.record.source();
        String url = filled(source.url());
        String kind = filled(source.kind());
        if (url == null && kind == null) {
            return;
        }
        boolean address = url != null && ADDRESS.matcher(url).matches();
        String language = source.language();
        String structure = filled(source.structure());
        cite(
                0,
                kind == null ? null : p.notes.fit(kind, LONGEST_KIND, "/source_kind"),
                url == null || address ? null : p.notes.fit(url, LONGEST_TITLE, "/source_url"),
                address ? url : null,
                "published",
                p.record.sourceDate(),
                "language",
                language != null && language.matches(LANGUAGE) ? language : null,
                "structure",
                structure == null ? null : p.notes.fit(structure, LONGEST_TEXT, "/readout_structure"));
    }

    private void others() {
        List<String> others = p.record.otherSources();
        for (int i = 0; i < others.size(); i++) {
            Matcher found = ADDRESS_WITH_WORDS.matcher(others.get(i));
            String at = "/other_sources/" + i;
            if (found.matches()) {
                String words = filled(found.group(2));
                cite(i + 1, null, words == null ? null : p.notes.fit(words, LONGEST_TITLE, at), found.group(1));
            } else if (filled(others.get(i)) != null) {
                cite(i + 1, null, p.notes.fit(others.get(i), LONGEST_TITLE, at), null);
            }
        }
    }

    private void cite(
            int place, @Nullable String kind, @Nullable String title, @Nullable String uri, @Nullable Object... more) {
        var body = Step.fields("id", Ids.source(p.record.id(), place), "kind", kind, "title", title, "uri", uri);
        body.putAll(Step.fields(more));
        p.steps.add(Step.create("source " + place, p.recordPath() + "/sources", body));
    }

    private void remarks() {
        List<String> remarks = p.record.remarks();
        for (int i = 0; i < remarks.size(); i++) {
            String text = filled(remarks.get(i));
            if (text != null) {
                String path = p.recordPath() + "/comments";
                var id = Ids.remark(p.record.id(), i);
                p.steps.add(Step.create(
                        "remark " + i,
                        path,
                        Step.fields("id", id, "text", p.notes.fit(text, LONGEST_TEXT, "/notes/" + i))));
                p.steps.add(Step.create(
                        "remark resolved " + i,
                        path + "/" + id + "/resolution",
                        Step.fields("resolution", "Kept as it was brought in.")));
            }
        }
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
