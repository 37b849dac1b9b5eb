package org.chancery.reporting.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Views;
import org.chancery.reporting.Ranks;
import org.chancery.reporting.Wait;
import org.chancery.reporting.commitments.CommitmentItem;
import org.chancery.reporting.commitments.Commitments;
import org.chancery.reporting.consultations.ConsultationDetail.AgendaItem;
import org.chancery.reporting.consultations.ConsultationDetail.Assessment;
import org.chancery.reporting.consultations.ConsultationDetail.Campaign;
import org.chancery.reporting.consultations.ConsultationDetail.DelegationOfDay;
import org.chancery.reporting.consultations.ConsultationDetail.Said;
import org.chancery.reporting.consultations.ConsultationDetail.Surroundings;
import org.chancery.scheduling.events.CountedAs;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Observer;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.StatedReason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Joins everything about one consultation, leaving out what the reader is not cleared for. */
@Component
final class ConsultationDetails {

    private final Views views;
    private final Consultations consultations;
    private final Commitments commitments;

    ConsultationDetails(Views views, Consultations consultations, Commitments commitments) {
        this.views = views;
        this.consultations = consultations;
        this.commitments = commitments;
    }

    Optional<ConsultationDetail> find(UUID id, Marking clearance, @Nullable Applied applied) {
        var wait = Wait.until(applied);
        List<CommitmentItem> made = commitments.ofConsultation(id, clearance, wait.inCommitments());
        return views.query(
                        ConsultationsProjection.VIEW,
                        wait.elsewhere(),
                        db -> consultations.find(db, List.of(id), clearance).stream()
                                .findFirst()
                                .map(item -> new Question(db, id, clearance).answer(item, made)))
                .map(detail -> followsWhatMayBeRead(detail, clearance) ? detail : detail.followingNothing());
    }

    /** A commitment above the reader's clearance is not named either. */
    private boolean followsWhatMayBeRead(ConsultationDetail detail, Marking clearance) {
        if (detail.followsUp() == null) {
            return true;
        }
        UUID commitment = UUID.fromString(Subject.parse(detail.followsUp()).id());
        return commitments.find(commitment, clearance, null).isPresent();
    }

    private final class Question {

        private final JdbcClient db;
        private final UUID id;
        private final Marking clearance;

        Question(JdbcClient db, UUID id, Marking clearance) {
            this.db = db;
            this.id = id;
            this.clearance = clearance;
        }

        ConsultationDetail answer(ConsultationItem item, List<CommitmentItem> made) {
            return new ConsultationDetail(
                    item,
                    surroundings(),
                    course(item.parties()),
                    delegations(),
                    agenda(),
                    recordId(),
                    statements(made),
                    made,
                    campaigns(),
                    assessment(),
                    followsUp(),
                    followedBy(made));
        }

        private JdbcClient.StatementSpec ask(String sql) {
            return db.sql(sql).param("id", id);
        }

        private Surroundings surroundings() {
            return ask("""
                            select announced_date, agenda_locked, margins_of, side_meeting_of, observers, counted_as
                            from consultation where id = :id
                            """)
                    .query((row, _) -> new Surroundings(
                            row.getBoolean("announced_date"),
                            row.getBoolean("agenda_locked"),
                            row.getString("margins_of"),
                            row.getObject("side_meeting_of", UUID.class),
                            List.of(read(row, "observers", Observer[].class)),
                            List.of(read(row, "counted_as", CountedAs[].class))))
                    .single();
        }

        private List<ConsultationStep> course(List<Party> parties) {
            return ask("""
                            select kind, entry, by, reasons, on_date, at, actor from course
                            where consultation = :id order by number
                            """)
                    .query((row, _) -> new ConsultationStep(
                            ConsultationStep.Kind.valueOf(row.getString("kind")),
                            row.getString("entry") == null
                                    ? null
                                    : Schedule.of(read(row, "entry", ScheduleEntry.class), parties),
                            List.of((String[]) row.getArray("by").getArray()),
                            List.of(read(row, "reasons", StatedReason[].class)),
                            row.getObject("on_date", LocalDate.class),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("actor")))
                    .list();
        }

        private List<DelegationOfDay> delegations() {
            List<DelegationOfDay> all = ask("select content from delegation where consultation = :id order by party")
                    .query((row, _) -> DelegationOfDay.of(read(row, Delegation.class)))
                    .list();
            return consultations
                    .ownFirst(all.stream().map(DelegationOfDay::party).toList())
                    .stream()
                    .flatMap(party -> all.stream().filter(each -> each.party().equals(party)))
                    .toList();
        }

        private List<AgendaItem> agenda() {
            return ask("""
                            select item, topic, proposed_by, position, minutes, carried_to from agenda_item
                            where consultation = :id order by position nulls last, number
                            """)
                    .query((row, _) -> new AgendaItem(
                            row.getObject("item", UUID.class),
                            row.getString("topic"),
                            row.getString("proposed_by"),
                            row.getObject("position", Integer.class),
                            row.getObject("minutes", Integer.class),
                            row.getObject("carried_to", UUID.class)))
                    .list();
        }

        private @Nullable UUID recordId() {
            return ask("select id from record where consultation = :id and main")
                    .query(UUID.class)
                    .optional()
                    .orElse(null);
        }

        private List<Said> statements(List<CommitmentItem> made) {
            return ask("""
                            select s.id, s.revision, s.content from statement s
                            join record r on r.id = s.record
                            where r.consultation = :id and s.marking <= :clearance
                            order by r.main desc, r.id, s.number
                            """)
                    .param("clearance", Ranks.of(clearance))
                    .query((row, _) -> said(row, made))
                    .list();
        }

        private Said said(ResultSet row, List<CommitmentItem> made) throws SQLException {
            UUID statement = row.getObject("id", UUID.class);
            List<UUID> led = made.stream()
                    .filter(each ->
                            new StatementId(statement).equals(each.source().statement()))
                    .map(CommitmentItem::commitment)
                    .toList();
            return Said.of(statement, row.getInt("revision"), read(row, Statement.class), led);
        }

        private List<Campaign> campaigns() {
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

        private @Nullable Assessment assessment() {
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

        private @Nullable String followsUp() {
            return ask("select follows_up from consultation where id = :id and follows_up is not null")
                    .query(String.class)
                    .optional()
                    .orElse(null);
        }

        private List<UUID> followedBy(List<CommitmentItem> made) {
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
}
