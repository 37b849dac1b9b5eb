package org.chancery.reporting.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.minutes.events.AgendaPoint;
import org.chancery.minutes.events.Attachment;
import org.chancery.minutes.events.Attendance;
import org.chancery.minutes.events.Correction;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.ReadoutEvent.ReadoutReleased;
import org.chancery.minutes.events.Source;
import org.chancery.minutes.events.Statement;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.reporting.Ranks;
import org.chancery.reporting.Recording;
import org.chancery.reporting.records.Papers.Cited;
import org.chancery.reporting.records.Papers.Comment;
import org.chancery.reporting.records.Papers.Corrigendum;
import org.chancery.reporting.records.Papers.Paper;
import org.chancery.reporting.records.Papers.Released;
import org.chancery.reporting.records.Papers.Words;
import org.chancery.reporting.records.Said.Corrected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Puts a record together from its rows, leaving out every row above one clearance. */
final class Reading {

    private final UUID record;
    private final JdbcClient db;
    private final int clearance;

    private Reading(UUID record, JdbcClient db, int clearance) {
        this.record = record;
        this.db = db;
        this.clearance = clearance;
    }

    static RecordItem item(ResultSet row) throws SQLException {
        Occasion occasion = read(row, "occasion", Occasion.class);
        Instant closed = instant(row, "closed_at");
        Integer said = row.getObject("said_mark", Integer.class);
        Integer papers = row.getObject("paper_mark", Integer.class);
        Integer met = row.getObject("meeting_mark", Integer.class);
        Marking meeting = met == null ? null : Ranks.marking(met);
        Marking words = said == null ? Marking.DEFAULT : Ranks.marking(said);
        Marking whole = papers == null ? words : words.or(Ranks.marking(papers));
        return new RecordItem(
                row.getObject("id", UUID.class),
                row.getObject("consultation", UUID.class),
                row.getObject("mechanism", UUID.class),
                row.getString("mechanism_name"),
                row.getString("title"),
                List.of((String[]) row.getArray("parties").getArray()),
                occasion.kind(),
                occasion.date(),
                occasion.description(),
                row.getString("account"),
                row.getBoolean("main"),
                closed == null ? RecordItem.State.OPEN : RecordItem.State.CLOSED,
                // Where a meeting is marked as most are, what is said in public stays public.
                meeting == null || Marking.DEFAULT.reaches(meeting) ? whole : whole.or(meeting),
                meeting,
                row.getInt("statements"),
                row.getString("reservation"),
                row.getString("default_marking"),
                row.getString("in_doubt"),
                List.of((String[]) row.getArray("headings").getArray()),
                Objects.requireNonNull(instant(row, "opened_at")),
                closed == null ? null : new Recording(row.getString("closed_by"), closed));
    }

    static Account account(ResultSet row, JdbcClient db, int clearance) throws SQLException {
        var reading = new Reading(Objects.requireNonNull(row.getObject("id", UUID.class)), db, clearance);
        return new Account(
                item(row),
                reading.papers(),
                List.of(read(row, "attendance", Attendance[].class)),
                List.of(read(row, "agenda", AgendaPoint[].class)),
                reading.said());
    }

    private StatementSpec ask(String sql) {
        return db.sql(sql).param("record", record).param("clearance", clearance);
    }

    private List<Said> said() {
        Map<UUID, List<Corrected>> corrections = ask("""
                        select k.number, k.statement, k.content from correction k
                        join statement s on s.id = k.statement
                        where k.record = :record and s.marking <= :clearance order by k.number, k.place
                        """)
                .query((row, _) -> Map.entry(
                        row.getObject("statement", UUID.class),
                        corrected(row.getInt("number"), read(row, "content", Correction.class))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return ask("""
                        select id, revision, content from statement
                        where record = :record and marking <= :clearance order by number
                        """)
                .query((row, _) -> {
                    UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
                    Statement content = read(row, "content", Statement.class);
                    return Said.of(
                            id, record, row.getInt("revision"), content, corrections.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static Corrected corrected(int number, Correction correction) {
        Statement content = correction.content();
        return content == null
                ? new Corrected(number, null, null, null, correction.note())
                : new Corrected(
                        number,
                        Said.codes(content),
                        content.act(),
                        content.text().value(),
                        correction.note());
    }

    private Papers papers() {
        return new Papers(comments(), attachments(), sources(), corrigenda(), released());
    }

    private List<Comment> comments() {
        return ask("""
                        select k.*, s.marking <= :clearance as statement_is_readable from comment k
                        left join statement s on s.id = k.statement
                        where k.record = :record and k.marking <= :clearance order by k.number
                        """).query((row, _) -> comment(row)).list();
    }

    private static Comment comment(ResultSet row) throws SQLException {
        Instant resolved = instant(row, "resolved_at");
        return new Comment(
                row.getObject("id", UUID.class),
                row.getBoolean("statement_is_readable") ? row.getObject("statement", UUID.class) : null,
                row.getString("text"),
                row.getString("mark"),
                Recording.of(row),
                resolved == null ? null : new Recording(row.getString("resolved_by"), resolved),
                row.getString("resolution"));
    }

    private List<Paper> attachments() {
        return ask("select content from attachment where record = :record and marking <= :clearance order by number")
                .query((row, _) -> Paper.of(read(row, "content", Attachment.class)))
                .list();
    }

    private List<Cited> sources() {
        return ask("select content from source where record = :record and marking <= :clearance order by number")
                .query((row, _) -> Cited.of(read(row, "content", Source.class)))
                .list();
    }

    private List<Corrigendum> corrigenda() {
        return ask("""
                        select g.*, array(select k.statement from correction k join statement s on s.id = k.statement
                                          where k.record = g.record and k.number = g.number and s.marking <= :clearance
                                          order by k.place) as statements
                        from corrigendum g where g.record = :record order by g.number
                        """)
                .query((row, _) -> new Corrigendum(
                        row.getInt("number"), row.getString("reason"), Recording.of(row), List.of((UUID[])
                                row.getArray("statements").getArray())))
                .list()
                .stream()
                .filter(each -> !each.statements().isEmpty())
                .toList();
    }

    private @Nullable Released released() {
        return ask("select content, by, at from released where record = :record and marking <= :clearance")
                .query((row, _) -> {
                    ReadoutReleased event = read(row, "content", ReadoutReleased.class);
                    return new Released(
                            event.texts().stream().map(Words::of).toList(),
                            event.hash(),
                            event.releasedOn(),
                            event.embargoUntil(),
                            Recording.of(row));
                })
                .optional()
                .orElse(null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <T> T read(ResultSet row, String column, Class<T> type) throws SQLException {
        return EventCodec.mapper().readValue(row.getString(column), type);
    }
}
