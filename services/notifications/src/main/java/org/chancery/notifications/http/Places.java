package org.chancery.notifications.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.chancery.notifications.subscription.Place;
import org.chancery.platform.problems.Cursor;
import org.chancery.platform.problems.Keyset;
import org.chancery.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Turns cursors into places and back. */
final class Places {

    private Places() {}

    /** @throws Problem 400 where the cursor is none of these lists */
    static @Nullable Place after(Keyset keyset) {
        String time = keyset.key(0, 2);
        String id = keyset.key(1, 2);
        try {
            return time == null || id == null ? null : new Place(Instant.parse(time), UUID.fromString(id));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", "A parameter cannot be read")
                    .parameter("after", "not a cursor of this list");
        }
    }

    static Cursor cursor(Place place) {
        return Cursor.of(place.time().toString(), place.id().toString());
    }
}
