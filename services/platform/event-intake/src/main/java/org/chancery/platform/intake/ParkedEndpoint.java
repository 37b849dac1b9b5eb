package org.chancery.platform.intake;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.Cursor;
import org.chancery.platform.problems.Keyset;
import org.chancery.platform.problems.Page;
import org.chancery.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which events wait because this service could not take them? Oldest first. And the order to try one of them again with
 * those before and behind it. What is marked above the caller's clearance, or so that nobody can read how, does not exist for
 * them.
 */
@RestController
final class ParkedEndpoint {

    private static final int KEYS = 5;

    private static final String EXISTS_FOR_THE_CALLER = """
            from intake.parked_event
            where (exists (select 1 from unnest(header_names, header_values) as header (name, value)
                           where name = 'ce_marking' and value = any (:readable)) or :everything)
            """;

    /** A reason may quote what the event says behind its first colon. */
    private static final String PARKED = """
            select consumer, topic, lane, record_offset, aggregate, split_part(reason, ':', 1) as reason, parked_at
            """ + EXISTS_FOR_THE_CALLER + """
              and (cast(:since as timestamptz) is null
                   or (parked_at, consumer, topic, lane, record_offset)
                      > (:since, cast(:reader as text), cast(:topic as text), cast(:partition as int), cast(:offset as bigint)))
            order by parked_at, consumer, topic, lane, record_offset
            limit :fetch""";

    private static final String SUBJECT = "select aggregate " + EXISTS_FOR_THE_CALLER + """
              and consumer = :reader and topic = :topic and lane = :partition and record_offset = :offset
            order by number limit 1""";

    private static final String LEFT = """
            select count(*) as waiting,
                   (array_agg(split_part(reason, ':', 1) order by topic, lane, number, record_offset))[1] as reason
            """ + EXISTS_FOR_THE_CALLER + "and consumer = :reader and aggregate = :subject";

    private static final Logger LOG = LoggerFactory.getLogger(ParkedEndpoint.class);

    private final JdbcClient db;
    private final ParkedEvents parked;

    ParkedEndpoint(JdbcClient db, ParkedEvents parked) {
        this.db = db;
        this.parked = parked;
    }

    /**
     * An event that waits.
     *
     * @param reader the view, follower or reaction that could not take it
     * @param subject what it queues with: the aggregate that it happened to, where that could be read
     * @param reason the kind of the failure, without its details
     */
    record Waiting(
            String reader, String topic, int partition, long offset, String subject, String reason, Instant since) {

        static Waiting of(ResultSet row) throws SQLException {
            return new Waiting(
                    row.getString("consumer"),
                    row.getString("topic"),
                    row.getInt("lane"),
                    row.getLong("record_offset"),
                    row.getString("aggregate"),
                    row.getString("reason"),
                    row.getTimestamp("parked_at").toInstant());
        }

        Cursor cursor() {
            return Cursor.of(since.toString(), reader, topic, String.valueOf(partition), String.valueOf(offset));
        }
    }

    @GetMapping("/api/${spring.application.name}/parked")
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    Page<Waiting> list(Keyset keyset, Caller caller) {
        Instant since = keyset.instant(0, KEYS);
        List<Waiting> rows = asked(PARKED, caller)
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .param("reader", keyset.key(1, KEYS))
                .param("topic", keyset.key(2, KEYS))
                .param("partition", keyset.key(3, KEYS, Integer::valueOf))
                .param("offset", keyset.key(4, KEYS, Long::valueOf))
                .param("fetch", keyset.fetch())
                .query((row, _) -> Waiting.of(row))
                .list();
        return Page.of(rows, keyset, Waiting::cursor);
    }

    /**
     * What became of a sequence that was tried again, as far as it exists for the caller.
     *
     * @param waiting how many of its events still wait; 0 where all were taken
     * @param reason why the first of them does, or null where none waits
     */
    record Retried(long waiting, @Nullable String reason) {}

    /** Tries the sequence again that this event waits in, now and in order, until one fails. */
    @PostMapping("/api/${spring.application.name}/parked/{reader}/{topic}/{partition}/{offset}")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    Retried retry(
            @PathVariable String reader,
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            Caller caller) {
        String subject = asked(SUBJECT, caller)
                .param("reader", reader)
                .param("topic", topic)
                .param("partition", partition)
                .param("offset", offset)
                .query(String.class)
                .optional()
                .orElseThrow(Problem::notFound);
        LOG.info("{} has {} try again what is parked of {}", caller.sub(), reader, subject);
        parked.retry(reader, subject);
        Retried now = asked(LEFT, caller)
                .param("reader", reader)
                .param("subject", subject)
                .query((row, _) -> new Retried(row.getLong("waiting"), row.getString("reason")))
                .single();
        LOG.info("{} of {} still wait in {}: {}", now.waiting(), subject, reader, now.reason());
        return now;
    }

    private StatementSpec asked(String question, Caller caller) {
        return db.sql(question)
                .param("readable", readable(caller))
                .param("everything", Arrays.stream(Marking.values()).allMatch(caller::mayRead));
    }

    private static byte[][] readable(Caller caller) {
        return Arrays.stream(Marking.values())
                .filter(caller::mayRead)
                .map(marking -> marking.name().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }
}
