package org.chancery.notifications.http;

import java.time.Instant;
import java.util.UUID;
import org.chancery.notifications.subscription.Place;
import org.chancery.platform.problems.Cursor;
import org.chancery.platform.problems.Keyset;
import org.jspecify.annotations.Nullable;

/** Turns cursors into places and back. */
final class Places {

    private Places() {}

    /** @throws Problem 400 where the cursor is none of these lists */
    static @Nullable Place after(Keyset keyset) {
        Instant time = keyset.instant(0, 2);
        UUID id = keyset.key(1, 2, UUID::fromString);
        return time == null || id == null ? null : new Place(time, id);
    }

    static Cursor cursor(Place place) {
        return Cursor.of(place.time().toString(), place.id().toString());
    }
}
