package org.chancery.reporting.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.reporting.Ranks;
import org.chancery.reporting.commitments.CommitmentItem;
import org.chancery.reporting.consultations.ConsultationDetail.AgendaItem;
import org.chancery.reporting.consultations.ConsultationDetail.Assessment;
import org.chancery.reporting.consultations.ConsultationDetail.Campaign;
import org.chancery.reporting.consultations.ConsultationDetail.DelegationOfDay;
import org.chancery.reporting.consultations.ConsultationDetail.Goal;
import org.chancery.reporting.consultations.ConsultationDetail.Link;
import org.chancery.reporting.consultations.ConsultationDetail.NextRound;
import org.chancery.reporting.consultations.ConsultationDetail.Surroundings;
import org.chancery.reporting.consultations.ConsultationStep.Decided;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Observer;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.StatedReason;
import org.chancery.scheduling.events.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the view itself knows of one consultation, for a reader of one clearance. */
final class ConsultationQuestion {

    private final JdbcClient db;
    private final UUID id;
    private final Marking clearance;
    private final Consultations consultations;

    ConsultationQuestion(JdbcClient db, UUID id, Marking clearance, Consultations consultations) {
        this.db = db;
        this.id = id;
        this.clearance = clearance;
        this.consultations = consultations;
    }

    private JdbcClient.StatementSpec ask(String sql) {
        return db.sql(sql).param("id", id);
    }

    Surroundings surroundings() {
        return ask("""
                        select proposed_by, agenda_locked, margins_of, side_meeting_of, observers, next_phrase, next_place, goal,
                            goal_by
                        from consultation where id = :id
                        """)
                .query((row, _) -> new Surroundings(
                        row.getString("proposed_by"),
                        row.getBoolean("agenda_locked"),
                        row.getString("margins_of"),
                        link(row.getObject("side_meeting_of", UUID.class)),
                        sideMeetings(),
                        others(row, false),
                        others(row, true),
                        row.getString("next_phrase") == null && row.getString("next_place") == null
                                ? null
                                : new NextRound(row.getString("next_phrase"), row.getString("next_place")),
                        row.getString("goal") == null
                                ? null
                                : new Goal(row.getString("goal"), row.getString("goal_by"))))
                .single();
    }

    private static List<Observer> others(ResultSet row, boolean spokenOf) throws SQLException {
        return Stream.of(read(row, "observers", Observer[].class))
                .filter(each -> each.spokenOf() == spokenOf)
                .toList();
    }

    /** A consultation above the reader's clearance is not led to. */
    private @Nullable Link link(@Nullable UUID to) {
        return to == null
                ? null
                : consultations.find(db, List.of(to), clearance).stream()
                        .findFirst()
                        .map(Link::of)
                        .orElse(null);
    }

    private List<Link> sideMeetings() {
        List<UUID> ids = ask("select id from consultation where side_meeting_of = :id")
                .query((row, _) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
        return consultations.find(db, ids, clearance).stream().map(Link::of).toList();
    }

    /** Without what was recorded under a marking above the reader's clearance. */
    List<ConsultationStep> course(List<Party> parties) {
        return ask("""
                        select c.*, d.id as decision_id, d.on_date as decided_on from course c
                        left join decision d on d.id = c.decision and d.marking <= :clearance
                        where c.consultation = :id and c.marking <= :clearance order by c.number
                        """)
                .param("clearance", Ranks.of(clearance))
                .query((row, _) -> new ConsultationStep(
                        ConsultationStep.Kind.valueOf(row.getString("kind")),
                        schedule(row, "entry", parties),
                        schedule(row, "before", parties),
                        List.of((String[]) row.getArray("by").getArray()),
                        List.of(read(row, "reasons", StatedReason[].class)),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("told") == null ? null : read(row, "told", Told.class),
                        decided(row),
                        row.getString("marked") == null ? null : Marking.valueOf(row.getString("marked")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor")))
                .list();
    }

    private static @Nullable Decided decided(ResultSet row) throws SQLException {
        UUID decision = row.getObject("decision_id", UUID.class);
        return decision == null ? null : new Decided(decision, row.getObject("decided_on", LocalDate.class));
    }

    private static @Nullable Schedule schedule(ResultSet row, String column, List<Party> parties) throws SQLException {
        return row.getString(column) == null ? null : Schedule.of(read(row, column, ScheduleEntry.class), parties);
    }

    List<DelegationOfDay> delegations() {
        List<DelegationOfDay> all = ask("select content from delegation where consultation = :id order by party")
                .query((row, _) -> DelegationOfDay.of(read(row, Delegation.class)))
                .list();
        return consultations.ownFirst(all.stream().map(DelegationOfDay::party).toList()).stream()
                .flatMap(party -> all.stream().filter(each -> each.party().equals(party)))
                .toList();
    }

    List<AgendaItem> agenda() {
        return ask("""
                        select i.item, i.topic, i.proposed_by, i.position, i.minutes, i.commitment, i.carried_to is not null as carried,
                               c.id as carried_to
                        from agenda_item i
                        left join consultation c on c.id = i.carried_to and c.marking <= :clearance
                        where i.consultation = :id order by i.position nulls last, i.number
                        """)
                .param("clearance", Ranks.of(clearance))
                .query((row, _) -> new AgendaItem(
                        row.getObject("item", UUID.class),
                        row.getString("topic"),
                        row.getString("proposed_by"),
                        row.getObject("position", Integer.class),
                        row.getObject("minutes", Integer.class),
                        row.getString("commitment"),
                        row.getBoolean("carried"),
                        row.getObject("carried_to", UUID.class)))
                .list();
    }

    @Nullable
    UUID recordId() {
        return ask("select id from record where consultation = :id and main")
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    List<Campaign> campaigns() {
        return ask("""
                        select c.id, c.name, c.goal from campaign c
                        join campaign_consultation a on a.campaign = c.id
                        where a.consultation = :id and c.marking <= :clearance order by c.name, c.id
                        """)
                .param("clearance", Ranks.of(clearance))
                .query((row, _) ->
                        new Campaign(row.getObject("id", UUID.class), row.getString("name"), row.getString("goal")))
                .list();
    }

    @Nullable
    Assessment assessment() {
        return ask("""
                        select readout, revision, text from assessment
                        where consultation = :id and marking <= :clearance order by readout limit 1
                        """)
                .param("clearance", Ranks.of(clearance))
                .query((row, _) -> new Assessment(
                        row.getObject("readout", UUID.class), row.getInt("revision"), row.getString("text")))
                .optional()
                .orElse(null);
    }

    @Nullable
    String followsUp() {
        return ask("select follows_up from consultation where id = :id and follows_up is not null")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    List<UUID> followedBy(List<CommitmentItem> made) {
        String[] subjects = made.stream()
                .map(each -> new CommitmentId(each.commitment()).subject().toString())
                .toArray(String[]::new);
        return db.sql("""
                        select id from consultation
                        where follows_up = any (:subjects) and marking <= :clearance order by place_in_list
                        """)
                .param("subjects", subjects)
                .param("clearance", Ranks.of(clearance))
                .query((row, _) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    private static <T> T read(ResultSet row, Class<T> type) throws SQLException {
        return read(row, "content", type);
    }

    private static <T> T read(ResultSet row, String column, Class<T> type) throws SQLException {
        return EventCodec.mapper().readValue(row.getString(column), type);
    }
}
