package org.chancery.platform.intake;

import org.jspecify.annotations.Nullable;

/** What a cursor says about the next record of its lane. */
sealed interface Verdict {

    /** Taken before, sent again. */
    record Seen() implements Verdict {}

    /** A number is missing before it. */
    record Gap(long expected, long found) implements Verdict {}

    /** Its envelope cannot be read; the number is null where not even that can. */
    record Unreadable(@Nullable Long number, String reason) implements Verdict {}

    /** The next one. */
    record Due(Delivery delivery) implements Verdict {}
}
