package org.chancery.reporting.readout;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chancery.reporting.readout.ReadoutFacts.Answered;
import org.chancery.reporting.readout.ReadoutFacts.Promise;
import org.chancery.reporting.readout.ReadoutFacts.Said;
import org.jspecify.annotations.Nullable;

/** The frame that one language puts around recorded words. Facts come in as they are and go out as they are. */
sealed interface Phrases permits EnglishPhrases, KoreanPhrases {

    /** The language of the frame, by which recorded names are chosen. */
    String language();

    /** Who met whom, in which round of what, how, when and where. */
    String opening(ReadoutFacts facts);

    /** What they talked about. */
    String topics(ReadoutFacts facts);

    /**
     * Who said what.
     *
     * @param also whether the side has spoken before
     * @param again whether it spoke in the sentence just before
     * @param meanwhile whether the bullet turns to the other side's own affairs
     */
    String said(ReadoutFacts facts, Said said, boolean also, boolean again, boolean meanwhile);

    /**
     * The same sentence as the account of one side, where the sides differ.
     *
     * @param code of that side
     */
    String onTheAccountOf(ReadoutFacts facts, String code, String sentence);

    /** What the side that was asked answered. */
    String answered(ReadoutFacts facts, Answered answer);

    /** What the release alone promises. */
    String promised(ReadoutFacts facts, Promise promise);

    /** What stands where the assessment is still to be written. */
    String assessmentMissing();

    /** The words that are there, in their order. */
    static String worded(@Nullable String... words) {
        return Arrays.stream(words).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** Names in a row, as the language joins them. */
    static String joined(List<String> names, String and) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + and + names.getLast();
    }
}
