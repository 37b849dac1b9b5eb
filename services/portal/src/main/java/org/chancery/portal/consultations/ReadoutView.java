package org.chancery.portal.consultations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The draft of the readout, every sentence with the facts behind it. */
public record ReadoutView(
        String consultation,
        String language,
        boolean complete,
        @Nullable List<String> obstacles,
        List<Paragraph> paragraphs,
        @Nullable Integer withheld) {

    /** Whether it cannot be released because not everybody may know of the meeting. */
    public boolean isOfAMarkedMeeting() {
        return obstacles != null && obstacles.contains("MEETING_IS_MARKED_ABOVE_OFFICIAL");
    }

    /** A numbered paragraph. */
    public record Paragraph(int number, List<Sentence> sentences, List<Bullet> bullets) {}

    /** A bullet under a paragraph. */
    public record Bullet(List<Sentence> sentences) {}

    /** A sentence; its kind tells whether facts, a person or nobody yet stands behind it. */
    public record Sentence(String text, String kind, List<Fact> facts) {}

    /** A recorded fact. */
    public record Fact(
            String subject,
            String event,
            @Nullable String id,
            @Nullable String field) {}
}
