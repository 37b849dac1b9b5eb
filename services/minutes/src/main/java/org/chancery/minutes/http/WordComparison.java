package org.chancery.minutes.http;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares two wordings word by word, whatever language they are in. */
final class WordComparison {

    private WordComparison() {}

    /** What happened to a stretch of words. */
    enum Change {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A stretch of words; those that are not {@code REMOVED} add up to the later wording, the others to the earlier. */
    record Piece(Change change, String text) {}

    static List<Piece> of(String from, String to) {
        List<String> before = words(from);
        List<String> after = words(to);
        var pieces = new ArrayList<Piece>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (AbstractDelta<String> delta : compared(before, after)) {
            if (delta.getType() == DeltaType.EQUAL) {
                replaced(pieces, removed, added);
                pieces.add(
                        new Piece(Change.KEPT, String.join("", delta.getSource().getLines())));
            } else {
                delta.getSource().getLines().forEach(removed::append);
                delta.getTarget().getLines().forEach(added::append);
            }
        }
        replaced(pieces, removed, added);
        return pieces;
    }

    /** Between two stretches that were kept, first what went and then what came for it. */
    private static void replaced(List<Piece> pieces, StringBuilder removed, StringBuilder added) {
        if (!removed.isEmpty()) {
            pieces.add(new Piece(Change.REMOVED, removed.toString()));
        }
        if (!added.isEmpty()) {
            pieces.add(new Piece(Change.ADDED, added.toString()));
        }
        removed.setLength(0);
        added.setLength(0);
    }

    /** The steps from the one list to the other, in order. Takes linear space, since texts may be long and unlike. */
    static <T> List<AbstractDelta<T>> compared(List<T> before, List<T> after) {
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true).getDeltas().stream()
                .filter(delta -> delta.getType() != DeltaType.EQUAL
                        || !delta.getSource().getLines().isEmpty())
                .toList();
    }

    /** Words, each with the blanks that follow it, and what stands between words. */
    private static List<String> words(String text) {
        BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        var words = new ArrayList<String>();
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            String word = text.substring(start, end);
            if (word.isBlank() && !words.isEmpty()) {
                words.add(words.removeLast() + word);
            } else {
                words.add(word);
            }
            start = end;
        }
        return words;
    }
}
