package org.chancery.reporting.records;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.Attachment;
import org.chancery.minutes.events.Source;
import org.chancery.minutes.events.Wording;
import org.chancery.platform.envelope.Marking;
import org.chancery.reporting.Recording;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a record beside its statements, as far as the reader may see it.
 *
 * @param comments in the order in which they were made
 * @param attachments in the order in which they were added
 * @param sources where what it tells can be read, in the order in which they were cited
 * @param corrigenda those that mend a statement which the reader may see
 * @param released the readout as it was released, or null
 */
public record Papers(
        List<Comment> comments,
        List<Paper> attachments,
        List<Cited> sources,
        List<Corrigendum> corrigenda,
        @Nullable Released released) {

    /**
     * A reviewer's comment.
     *
     * @param statement what it is on, or null for the whole, or where the reader may not see the statement
     * @param resolved who dealt with it, or null
     */
    public record Comment(
            UUID comment,
            @Nullable UUID statement,
            String text,
            String marking,
            Recording made,
            @Nullable Recording resolved,
            @Nullable String resolution) {}

    /** A document that is kept elsewhere. */
    public record Paper(
            UUID attachment, String name, String uri, String sha256, long size, String mediaType, Marking marking) {

        static Paper of(Attachment attachment) {
            return new Paper(
                    attachment.attachment().value(),
                    attachment.name(),
                    attachment.uri(),
                    attachment.sha256(),
                    attachment.size(),
                    attachment.mediaType(),
                    attachment.marking());
        }
    }

    /** A source as the record cites it. */
    public record Cited(
            UUID source,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String uri,
            @Nullable String identifier,
            @Nullable LocalDate published,
            @Nullable String language,
            @Nullable String structure,
            @Nullable String beyond,
            Marking marking) {

        static Cited of(Source source) {
            return new Cited(
                    source.source().value(),
                    source.kind(),
                    source.title(),
                    source.uri(),
                    source.identifier(),
                    source.published(),
                    source.language(),
                    source.structure() == null ? null : source.structure().value(),
                    source.beyond() == null ? null : source.beyond().value(),
                    source.marking());
        }
    }

    /** What mends a closed record; the words stand at the statements. */
    public record Corrigendum(int number, String reason, Recording issued, List<UUID> statements) {}

    /** Words in one language. */
    public record Words(String language, String text) {
        static Words of(Wording wording) {
            return new Words(wording.language(), wording.text().value());
        }
    }

    /** The readout in the words in which it was released. */
    public record Released(
            List<Words> texts,
            String hash,
            LocalDate releasedOn,
            @Nullable Instant embargoUntil,
            @JsonUnwrapped Recording recording) {}
}
