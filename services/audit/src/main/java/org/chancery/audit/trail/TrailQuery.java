package org.chancery.audit.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Views;
import org.chancery.platform.problems.Keyset;
import org.chancery.platform.problems.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the trail, newest first. What is marked above the caller's clearance does not exist for them. */
@Component
final class TrailQuery {

    private static final String CHOSEN = """
            select topic, lane, number, event_id, recorded_at, actor, type, version, subject, aggregate_version,
                cause, correlation, import_source, about, marking, body_sha256
            from line
            where marking = any (:readable)
                and (cast(:after as timestamptz) is null
                    or (recorded_at, topic, lane, number) < (:after, :afterTopic, :afterLane, :afterNumber))
                and %s
            order by recorded_at desc, topic desc, lane desc, number desc
            limit :fetch""";

    private static final String FILTERED = CHOSEN.formatted("""
            (cast(:actor as text) is null or actor = :actor)
                and (cast(:type as text) is null or type = :type or name = :type)
                and (cast(:from as timestamptz) is null or recorded_at >= :from)
                and (cast(:to as timestamptz) is null or recorded_at < :to)""");

    private static final String OF_SUBJECT =
            CHOSEN.formatted("(subject = :subject or about @> array[cast(:subject as text)])");

    private final Views views;

    TrailQuery(Views views) {
        this.views = views;
    }

    /** What one wants to see of the trail; a null does not choose. */
    record Filter(
            @Nullable String actor,
            @Nullable String type,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** The lines that the filter lets through. */
    Page<TrailLine> lines(Filter filter, Caller caller, Keyset keyset, @Nullable Applied applied) {
        return page(
                keyset,
                applied,
                db -> db.sql(FILTERED)
                        .param("actor", filter.actor())
                        .param("type", filter.type())
                        .param("from", utc(filter.from()))
                        .param("to", utc(filter.to()))
                        .param("readable", readable(caller)));
    }

    /** The events of a subject and those about it. */
    Page<TrailLine> history(Subject subject, Caller caller, Keyset keyset, @Nullable Applied applied) {
        return page(
                keyset,
                applied,
                db -> db.sql(OF_SUBJECT).param("subject", subject.toString()).param("readable", readable(caller)));
    }

    @FunctionalInterface
    private interface Question {
        JdbcClient.StatementSpec on(JdbcClient db);
    }

    private Page<TrailLine> page(Keyset keyset, @Nullable Applied applied, Question question) {
        Place after = Place.of(keyset);
        List<TrailLine> lines = views.query(
                Trail.VIEW,
                applied,
                db -> question.on(db)
                        .param("after", utc(after.time()))
                        .param("afterTopic", after.topic())
                        .param("afterLane", after.lane())
                        .param("afterNumber", after.number())
                        .param("fetch", keyset.fetch())
                        .query((row, _) -> line(row))
                        .list());
        return Page.of(lines, keyset, TrailLine::cursor);
    }

    /** Where the page before ended; without a time where there was none. */
    private record Place(@Nullable Instant time, String topic, int lane, long number) {

        private static final int KEYS = 4;

        static Place of(Keyset keyset) {
            Instant time = keyset.instant(0, KEYS);
            String topic = keyset.key(1, KEYS);
            Integer lane = keyset.key(2, KEYS, Integer::valueOf);
            Long number = keyset.key(3, KEYS, Long::valueOf);
            if (time == null || topic == null || lane == null || number == null) {
                return new Place(null, "", 0, 0);
            }
            return new Place(time, topic, lane, number);
        }
    }

    private static String[] readable(Caller caller) {
        return Arrays.stream(Marking.values())
                .filter(caller::mayRead)
                .map(Marking::name)
                .toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static TrailLine line(ResultSet row) throws SQLException {
        return new TrailLine(
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("type"),
                row.getInt("version"),
                row.getString("subject"),
                row.getLong("aggregate_version"),
                row.getObject("cause", UUID.class),
                row.getObject("correlation", UUID.class),
                row.getString("import_source"),
                List.of((String[]) row.getArray("about").getArray()),
                Marking.valueOf(row.getString("marking")),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getInt("lane"),
                row.getLong("number"),
                row.getString("body_sha256"));
    }
}
