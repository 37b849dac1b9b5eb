package org.chancery.reporting.readout;

import java.util.List;

/**
 * A draft.
 *
 * @param obstacles what stands in the way of its release; it is complete where nothing does
 * @param withheld how many statements were left out because they may not be released
 */
public record Readout(List<Obstacle> obstacles, List<Paragraph> paragraphs, int withheld) {

    /** Why it cannot be released as it is. */
    public enum Obstacle {
        /** Nobody has written the assessment. */
        ASSESSMENT_IS_MISSING,
        /** Not everybody may know that the sides met; the marking is lowered first. */
        MEETING_IS_MARKED_ABOVE_OFFICIAL
    }

    /** Whether it can be released as it is. */
    public boolean complete() {
        return obstacles.isEmpty();
    }

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
