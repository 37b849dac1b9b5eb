package org.chancery.minutes.events;

import java.time.LocalDate;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.jspecify.annotations.Nullable;

/**
 * Where what a record says can be read: a release, a report, a file. At least one of kind, title, address and identifier is
 * there.
 *
 * @param kind in words, such as "official" or "repost of a joint statement"; a file names its format
 * @param title or what else is to be known of it
 * @param uri where it is found
 * @param identifier under which whoever keeps it finds it
 * @param published the day that it bears
 * @param language as BCP 47 writes it
 * @param structure how its account is built
 * @param beyond what it says that nothing else in the record tells
 */
public record Source(
        SourceId source,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String uri,
        @Nullable String identifier,
        @Nullable LocalDate published,
        @Nullable String language,
        @Nullable ProtectedText structure,
        @Nullable ProtectedText beyond,
        Marking marking) {

    /** Whether it can be told from any other. */
    public boolean tellsWhatItIs() {
        return kind != null || title != null || uri != null || identifier != null;
    }
}
