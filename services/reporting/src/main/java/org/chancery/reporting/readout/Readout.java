package org.chancery.reporting.readout;

import java.util.List;

/**
 * A draft.
 *
 * @param complete whether a person has written the assessment
 * @param withheld how many statements were left out because they may not be released
 */
public record Readout(boolean complete, List<Paragraph> paragraphs, int withheld) {

    /** A numbered paragraph, from 1. */
    public record Paragraph(int number, List<Sentence> sentences, List<Bullet> bullets) {}

    /** A bullet: everything that was said on one topic. */
    public record Bullet(List<Sentence> sentences) {}

    /** A sentence, with the facts that it stands on. */
    public record Sentence(String text, Kind kind, List<Fact> facts) {

        /** A sentence that stands on facts. */
        static Sentence of(String text, List<Fact> facts) {
            if (facts.isEmpty()) {
                throw new IllegalArgumentException("no fact stands behind: " + text);
            }
            return new Sentence(text, Kind.FACTS, List.copyOf(facts));
        }
    }

    /** What stands behind a sentence. */
    public enum Kind {
        FACTS,
        /** A person's judgement. */
        ASSESSMENT,
        /** Nobody's yet: a placeholder that is shown flagged and never printed. */
        ASSESSMENT_MISSING
    }
}
