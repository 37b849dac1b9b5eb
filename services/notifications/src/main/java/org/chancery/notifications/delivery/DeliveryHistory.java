package org.chancery.notifications.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.chancery.notifications.subscription.Channel;
import org.chancery.notifications.subscription.Place;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent and what is on its way, for those whom it was for. */
@Component
public final class DeliveryHistory {

    private final JdbcClient db;

    DeliveryHistory(JdbcClient db) {
        this.db = db;
    }

    /**
     * A letter as its addressee sees it.
     *
     * @param event the CloudEvents {@code id} of what it tells
     * @param type the CloudEvents {@code type}
     * @param nextTry when it is tried next, or null where it is not
     * @param problem why the newest attempt failed, or null
     */
    public record Entry(
            UUID id,
            UUID event,
            String type,
            UUID subscription,
            Channel channel,
            String address,
            String state,
            int attempts,
            Instant plannedAt,
            @Nullable Instant nextTry,
            @Nullable Instant sentAt,
            @Nullable String problem) {

        /** Its place in the list. */
        @JsonIgnore
        public Place place() {
            return new Place(plannedAt, id);
        }
    }

    /** The letters of an owner, newest first, without those marked above a clearance that may have been lowered since. */
    public List<Entry> of(String owner, Marking clearance, @Nullable Place after, int limit) {
        return db.sql("""
                select * from delivery where owner = :owner and marking = any(:readable)
                    and (:time::timestamptz is null or (planned_at, id) < (:time::timestamptz, :id::uuid))
                order by planned_at desc, id desc limit :limit""")
                .param("owner", owner)
                .param("readable", readable(clearance))
                .param("time", after == null ? null : after.time().atOffset(ZoneOffset.UTC))
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    private static String[] readable(Marking clearance) {
        return Arrays.stream(Marking.values())
                .filter(clearance::reaches)
                .map(Marking::name)
                .toArray(String[]::new);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                "org.chancery." + row.getString("service") + "." + row.getString("type"),
                row.getObject("subscription", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                state,
                row.getInt("attempts"),
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                state.equals("PLANNED")
                        ? row.getObject("next_try", OffsetDateTime.class).toInstant()
                        : null,
                instant(row.getObject("sent_at", OffsetDateTime.class)),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
