package org.chancery.minutes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.minutes.http.WordComparison.Change.ADDED;
import static org.chancery.minutes.http.WordComparison.Change.KEPT;
import static org.chancery.minutes.http.WordComparison.Change.REMOVED;

import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chancery.minutes.http.WordComparison.Change;
import org.chancery.minutes.http.WordComparison.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordComparisonTest {

    private static final String[] WORDS = {
        "the", "Sides", "will", "may", "meet", "again", ".", "양측은", "다시", "  ", "\n", "", "会谈"
    };

    @Test
    void a_word_that_was_put_in_place_of_another_is_told_apart_from_what_stayed() {
        assertThat(WordComparison.of("The Sides will meet again.", "The Sides may meet again soon."))
                .containsExactly(
                        new Piece(KEPT, "The Sides "),
                        new Piece(REMOVED, "will "),
                        new Piece(ADDED, "may "),
                        new Piece(KEPT, "meet "),
                        new Piece(REMOVED, "again"),
                        new Piece(ADDED, "again soon"),
                        new Piece(KEPT, "."));
    }

    @Test
    void korean_is_compared_by_its_words_too() {
        assertThat(WordComparison.of("양측은 다시 만난다.", "양측은 곧 만난다."))
                .containsExactly(
                        new Piece(KEPT, "양측은 "),
                        new Piece(REMOVED, "다시 "),
                        new Piece(ADDED, "곧 "),
                        new Piece(KEPT, "만난다."));
    }

    @Test
    void the_same_words_are_kept_as_they_are() {
        assertThat(WordComparison.of("One.", "One.")).containsExactly(new Piece(KEPT, "One."));
        assertThat(WordComparison.of("", "")).isEmpty();
        assertThat(WordComparison.of("", "New.")).containsExactly(new Piece(ADDED, "New."));
        assertThat(WordComparison.of("Old.", "")).containsExactly(new Piece(REMOVED, "Old."));
    }

    @ParameterizedTest
    @CsvSource({"1", "2021", "20261126"})
    void the_pieces_always_add_up_to_both_wordings(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            String from = text(random);
            String to = text(random);
            var pieces = WordComparison.of(from, to);
            assertThat(joined(pieces, change -> change != ADDED)).isEqualTo(from);
            assertThat(joined(pieces, change -> change != REMOVED)).isEqualTo(to);
        }
    }

    private static String joined(Iterable<Piece> pieces, Predicate<Change> wanted) {
        return java.util.stream.StreamSupport.stream(pieces.spliterator(), false)
                .filter(piece -> wanted.test(piece.change()))
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(SplittableRandom random) {
        return random.ints(random.nextInt(30), 0, WORDS.length)
                .mapToObj(i -> WORDS[i])
                .collect(Collectors.joining(" "));
    }
}
