package org.chancery.minutes.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
import org.chancery.minutes.events.Paragraph;
import org.chancery.minutes.events.TextId;
import org.chancery.minutes.events.Wording;
import org.chancery.minutes.http.WordComparison.Piece;
import org.chancery.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the versions of a text, and compares two of them paragraph by paragraph and word by word. */
@RestController
@RequestMapping("/api/minutes/texts/{text}")
@PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
final class TextVersionsEndpoint {

    private final Texts texts;

    TextVersionsEndpoint(Texts texts) {
        this.texts = texts;
    }

    /** @param paragraphs those of both versions in their order, the removed ones where they stood */
    record Comparison(int from, int to, List<Piece> title, List<Compared> paragraphs) {}

    /** A paragraph in every language that either version has. */
    record Compared(@Nullable String annex, String address, List<InLanguage> wordings) {}

    /** What became of a paragraph in one language. */
    record InLanguage(String language, List<Piece> text) {}

    /** Where a paragraph stands. */
    private record Place(@Nullable String annex, String address) {

        static Place of(Paragraph paragraph) {
            return new Place(paragraph.annex(), paragraph.address());
        }

        private boolean isOf(Paragraph paragraph) {
            return equals(of(paragraph));
        }
    }

    @GetMapping("/versions")
    List<TextVersion> list(@PathVariable UUID text, Caller caller) {
        return texts.find(new TextId(text), caller.clearance()).versions(caller.clearance());
    }

    @GetMapping("/compare")
    Comparison compare(@PathVariable UUID text, @RequestParam int from, @RequestParam int to, Caller caller) {
        var inSight = texts.find(new TextId(text), caller.clearance());
        TextSubmitted before = inSight.numbered(from, caller.clearance());
        TextSubmitted after = inSight.numbered(to, caller.clearance());
        return new Comparison(from, to, WordComparison.of(before.title(), after.title()), paragraphs(before, after));
    }

    /** A paragraph that moved was removed in one place and added in another: the order is part of what is agreed. */
    private static List<Compared> paragraphs(TextSubmitted before, TextSubmitted after) {
        var compared = new ArrayList<Compared>();
        var steps = WordComparison.compared(
                before.paragraphs().stream().map(Place::of).toList(),
                after.paragraphs().stream().map(Place::of).toList());
        for (var step : steps) {
            var removed = step.getSource().getLines();
            var added = step.getTarget().getLines();
            removed.forEach(place -> compared.add(
                    compared(place, find(before, place), added.contains(place) ? find(after, place) : null)));
            added.stream()
                    .filter(place -> !removed.contains(place))
                    .forEach(place -> compared.add(compared(place, null, find(after, place))));
        }
        return compared;
    }

    private static Paragraph find(TextSubmitted version, Place place) {
        return version.paragraphs().stream().filter(place::isOf).findFirst().orElseThrow();
    }

    private static Compared compared(Place place, @Nullable Paragraph before, @Nullable Paragraph after) {
        var languages = new ArrayList<String>();
        for (Paragraph paragraph : new Paragraph[] {before, after}) {
            if (paragraph != null) {
                paragraph.wordings().stream()
                        .map(Wording::language)
                        .filter(language -> !languages.contains(language))
                        .forEach(languages::add);
            }
        }
        return new Compared(
                place.annex,
                place.address,
                languages.stream()
                        .map(language -> new InLanguage(
                                language, WordComparison.of(words(before, language), words(after, language))))
                        .toList());
    }

    private static String words(@Nullable Paragraph paragraph, String language) {
        return paragraph == null
                ? ""
                : paragraph.wordings().stream()
                        .filter(each -> Objects.equals(each.language(), language))
                        .map(each -> each.text().value())
                        .findFirst()
                        .orElse("");
    }
}
