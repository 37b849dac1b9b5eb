package org.chancery.notifications.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.chancery.notifications.message.Happening;
import org.chancery.notifications.subscription.Channel;
import org.chancery.notifications.subscription.Subscription;
import org.chancery.notifications.subscription.Subscription.State;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;

/** Reads a letter from its row and that of its subscription. */
final class LetterRow {

    static final String SELECT = """
            select d.*, s.clearance, s.about as followed, s.escalations_only, s.secret, s.created_at, s.state as subscription_state
            from delivery d join subscription s on s.id = d.subscription
            """;

    private LetterRow() {}

    static Letter read(ResultSet row) throws SQLException {
        String[] about = (String[]) row.getArray("about").getArray();
        var happening = new Happening(
                row.getObject("event_id", UUID.class),
                row.getString("service"),
                row.getString("type"),
                Subject.parse(row.getString("subject")),
                row.getLong("version"),
                Arrays.stream(about).map(Subject::parse).toList(),
                Marking.valueOf(row.getString("marking")),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
        var subscription = new Subscription(
                row.getObject("subscription", UUID.class),
                row.getString("owner"),
                Marking.valueOf(row.getString("clearance")),
                Subject.parse(row.getString("followed")),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getBoolean("escalations_only"),
                row.getString("secret"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("subscription_state")));
        return new Letter(row.getObject("id", UUID.class), row.getInt("attempts"), happening, subscription);
    }
}
