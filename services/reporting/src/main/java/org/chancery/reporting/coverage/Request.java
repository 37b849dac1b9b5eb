package org.chancery.reporting.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement that asks for something.
 *
 * @param sides who asks
 * @param addressee who is asked, or null where everybody else is
 * @param on when, or null where unknown
 */
record Request(
        UUID statement,
        UUID consultation,
        List<String> sides,
        @Nullable String addressee,
        String text,
        @Nullable LocalDate on) {

    static Request of(ResultSet row) throws SQLException {
        return new Request(
                row.getObject("statement", UUID.class),
                row.getObject("consultation", UUID.class),
                List.of((String[]) row.getArray("sides").getArray()),
                row.getString("addressee"),
                row.getString("text"),
                row.getObject("said_on", LocalDate.class));
    }

    /** Whether one side asked another, as far as the statement tells. */
    boolean is(String from, String to) {
        return sides.contains(from) && !sides.contains(to) && (addressee == null || addressee.equals(to));
    }
}
