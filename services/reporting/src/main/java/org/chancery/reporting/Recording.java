package org.chancery.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.chancery.platform.intake.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Who recorded something, and when.
 *
 * @param by as {@code person/<name>} or what else acted
 */
public record Recording(String by, Instant at) {

    /** Of one length, so that its order as text is that of time. */
    private static final DateTimeFormatter INSTANTS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The one of an event. */
    public static Recording of(Delivery delivery) {
        return new Recording(delivery.provenance().actor().toString(), delivery.time());
    }

    /** The one in the columns {@code by} and {@code at}. */
    public static Recording of(ResultSet row) throws SQLException {
        return new Recording(
                row.getString("by"), row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** Gives a statement its parameters {@code by} and {@code at}. */
    public StatementSpec put(StatementSpec statement) {
        return statement.param("by", by).param("at", at.atOffset(ZoneOffset.UTC));
    }

    /** What lists sort by: the instant, and the id of what was recorded. */
    public String place(Object id) {
        return INSTANTS.format(at) + "/" + id;
    }
}
