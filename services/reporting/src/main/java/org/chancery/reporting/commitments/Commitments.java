package org.chancery.reporting.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Views;
import org.chancery.platform.problems.Keyset;
import org.chancery.reporting.Ranks;
import org.chancery.reporting.commitments.CommitmentItem.Answer;
import org.chancery.reporting.commitments.CommitmentItem.Progress;
import org.chancery.reporting.commitments.CommitmentItem.Reviewed;
import org.chancery.reporting.commitments.CommitmentItem.Settlement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the view for commitments, each as far as the reader is cleared. */
@Component
public final class Commitments {

    private static final String BY_DUE =
            "((coalesce(c.due ->> 'until', c.due ->> 'date', '9999-12-31') || '/' || c.id) collate \"C\")";

    private static final String SELECT = """
            select c.id, c.terms, c.marking, c.source, c.state, c.fulfilled, c.deferrals, c.ended, c.place_in_list,
                   c.standing, c.due, c.fell_due, c.escalated, c.milestones, c.pledge,
                   array(select f.flag from unnest(c.flags) with ordinality as f (flag, place)
                         left join agreed_text t on f.flag like 'text/' || t.id || '#%'
                         where f.flag not like 'text/%' or t.marking <= :clearance
                         order by f.place) as flags,
                   s.marking <= :clearance as statement_is_readable,
                   c.consultation is null or m.marking <= :clearance as consultation_is_readable
            from commitment c
            left join statement s on s.id = c.statement
            left join consultation m on m.id = c.consultation
            where c.marking <= :clearance
            """;

    private final Views views;

    Commitments(Views views) {
        this.views = views;
    }

    /** What a list may be narrowed to; null where to nothing. */
    record Filter(
            @Nullable String owner,
            @Nullable CommitmentState state,
            @Nullable UUID mechanism,
            @Nullable UUID campaign,
            @Nullable LocalDate before,
            boolean late,
            boolean escalated) {}

    /** What a list begins with. */
    enum Order {
        NEWEST(" and (:after::text is null or c.place_in_list < :after) order by c.place_in_list desc"),
        OLDEST(" and (:after::text is null or c.place_in_list > :after) order by c.place_in_list"),
        /** What is to be kept soonest; what has no day comes last. */
        DUE(" and (:after::text is null or " + BY_DUE + " > :after) order by " + BY_DUE);

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    List<CommitmentRow> page(Filter filter, Order order, Marking clearance, Keyset keyset, @Nullable Applied applied) {
        return views.query(
                CommitmentsProjection.VIEW,
                applied,
                db -> filled(
                        db,
                        clearance,
                        db.sql(SELECT + """
                                  and (:owner::text is null or :owner = any (c.owners))
                                  and (:state::text is null or c.state = :state)
                                  and (:mechanism::text is null or c.source ->> 'mechanism' = :mechanism
                                       or :mechanism::uuid = any (c.handed_on_to))
                                  and (:campaign::uuid is null or c.campaign = :campaign)
                                  and (:before::text is null or
                                       coalesce(c.source ->> 'date', left(c.place_in_list, 10)) < :before)
                                  and (not :late or c.fell_due is not null)
                                  and (not :escalated or c.escalated is not null)
                                """ + order.sql + " limit :limit")
                                .param("owner", filter.owner())
                                .param(
                                        "state",
                                        filter.state() == null
                                                ? null
                                                : filter.state().name())
                                .param("mechanism", text(filter.mechanism()))
                                .param("campaign", filter.campaign())
                                .param("before", text(filter.before()))
                                .param("late", filter.late())
                                .param("escalated", filter.escalated())
                                .param("after", keyset.key(0, 1))
                                .param("limit", keyset.fetch())));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The commitment, where there is one that somebody with this clearance may know of. */
    public Optional<CommitmentItem> find(UUID id, Marking clearance, @Nullable Applied applied) {
        return views
                .query(
                        CommitmentsProjection.VIEW,
                        applied,
                        db -> filled(
                                db,
                                clearance,
                                db.sql(SELECT + " and c.id = :id").param("id", id)))
                .stream()
                .map(CommitmentRow::item)
                .findFirst();
    }

    /** Whether there is such a commitment that somebody with this clearance may know of. */
    public boolean shows(UUID id, Marking clearance) {
        return views.query(
                CommitmentsProjection.VIEW,
                null,
                db -> db.sql("select exists (select from commitment where id = :id and marking <= :clearance)")
                        .param("id", id)
                        .param("clearance", Ranks.of(clearance))
                        .query(Boolean.class)
                        .single());
    }

    /** What was promised or asked at a consultation or about it, or said again, in the order in which it was raised. */
    public List<CommitmentItem> ofConsultation(UUID consultation, Marking clearance, @Nullable Applied applied) {
        return views
                .query(
                        CommitmentsProjection.VIEW,
                        applied,
                        db -> filled(db, clearance, db.sql(SELECT + """
                                          and (c.consultation = :consultation
                                               or exists (select 1 from restatement r
                                                          where r.commitment = c.id and r.consultation = :consultation))
                                        order by c.place_in_list
                                        """).param("consultation", consultation)))
                .stream()
                .map(CommitmentRow::item)
                .toList();
    }

    /** What these statements led to or say again, in the order in which it was raised. */
    public List<CommitmentItem> ofStatements(
            Collection<UUID> statements, Marking clearance, @Nullable Applied applied) {
        return views
                .query(
                        CommitmentsProjection.VIEW,
                        applied,
                        db -> filled(
                                db,
                                clearance,
                                db.sql(SELECT + """
                                          and (c.statement = any (:statements)
                                               or exists (select 1 from restatement r
                                                          where r.commitment = c.id
                                                            and (r.content #>> '{source,statement}')::uuid = any (:statements)))
                                        order by c.place_in_list
                                        """).param("statements", statements.toArray(UUID[]::new))))
                .stream()
                .map(CommitmentRow::item)
                .toList();
    }

    /** What pledges support for a campaign, in the order in which it was raised. */
    public List<CommitmentItem> pledges(UUID campaign, Marking clearance) {
        return views
                .query(
                        CommitmentsProjection.VIEW,
                        db -> filled(
                                db,
                                clearance,
                                db.sql(
                                                SELECT
                                                        + " and c.campaign = :campaign and c.pledge is not null order by c.place_in_list")
                                        .param("campaign", campaign)))
                .stream()
                .map(CommitmentRow::item)
                .toList();
    }

    /** What was asked at one of these consultations or for the campaign, in the order in which it was asked. */
    public List<CommitmentItem> requests(
            UUID campaign, Collection<UUID> consultations, Marking clearance, @Nullable Applied applied) {
        return views
                .query(
                        CommitmentsProjection.VIEW,
                        applied,
                        db -> filled(
                                db,
                                clearance,
                                db.sql(SELECT + """
                                          and c.kind = 'REQUEST'
                                          and (c.consultation = any (:consultations) or c.campaign = :campaign)
                                        order by c.place_in_list
                                        """)
                                        .param("consultations", consultations.toArray(UUID[]::new))
                                        .param("campaign", campaign)))
                .stream()
                .map(CommitmentRow::item)
                .toList();
    }

    private static List<CommitmentRow> filled(JdbcClient db, Marking clearance, JdbcClient.StatementSpec asked) {
        List<CommitmentRow> rows = asked.param("clearance", Ranks.of(clearance))
                .query((row, _) -> CommitmentRow.of(row))
                .list();
        UUID[] ids = rows.stream().map(CommitmentRow::id).toArray(UUID[]::new);
        Map<UUID, List<Answer>> answers = db
                .sql("""
                        select a.commitment, a.content, a.settled, s.marking <= :clearance as statement_is_readable
                        from answer a left join statement s on s.id = a.statement
                        where a.commitment = any (:ids) order by a.number
                        """)
                .param("ids", ids)
                .param("clearance", Ranks.of(clearance))
                .query((row, _) -> Map.entry(commitment(row), answer(row)))
                .stream()
                .collect(grouped());
        Map<UUID, List<Progress>> progress = db
                .sql("select commitment, content, review from progress where commitment = any (:ids) order by number")
                .param("ids", ids)
                .query((row, _) -> Map.entry(
                        commitment(row),
                        Progress.of(
                                read(row, "content", ProgressReported.class),
                                readIfAny(row, "review", Reviewed.class))))
                .stream()
                .collect(grouped());
        return rows.stream()
                .map(row ->
                        row.with(answers.getOrDefault(row.id(), List.of()), progress.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return Answer.of(
                read(row, "content", RequestAnswered.class),
                row.getBoolean("statement_is_readable"),
                readIfAny(row, "settled", Settlement.class));
    }

    private static UUID commitment(ResultSet row) throws SQLException {
        return row.getObject("commitment", UUID.class);
    }

    private static <T> T read(ResultSet row, String column, Class<T> type) throws SQLException {
        return EventCodec.mapper().readValue(row.getString(column), type);
    }

    private static <T> @Nullable T readIfAny(ResultSet row, String column, Class<T> type) throws SQLException {
        return row.getString(column) == null ? null : read(row, column, type);
    }

    private static <T> Collector<Map.Entry<UUID, T>, ?, Map<UUID, List<T>>> grouped() {
        return Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
    }
}
