package org.chancery.commitments.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.intake.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which days are over on which something was to be done, which are near, and which went by long ago? Oldest first. */
@Component
public final class Deadlines {

    static final String VIEW = "deadlines";
    static final String DUE = "DUE";
    static final String MILESTONE = "MILESTONE";
    static final String REPORT = "REPORT";

    private final Views views;

    Deadlines(Views views) {
        this.views = views;
    }

    /**
     * A day on which something was to be done.
     *
     * @param milestone the step, or null where it is the whole or a report
     * @param away how many days before or after it somebody is told of it
     */
    public record Day(
            CommitmentId commitment,
            LocalDate date,
            @Nullable Integer milestone,
            boolean ofReport,
            int away) {}

    /** Days before this one, at most so many, after those that were given before. */
    public List<Day> before(LocalDate today, int limit, int skip) {
        return ask("""
                select d.commitment, d.day, d.sort, d.milestone, 0 as away
                from deadline d join commitment c on c.id = d.commitment
                where d.set and not d.past and not d.kept and c.going and cardinality(c.frozen_by) = 0
                  and d.day < :today
                """, today, 0, limit, skip);
    }

    /**
     * Days of which somebody is to be reminded: those that come in so many days, or in half of the time that was given
     * where that is less. Of a day that an import told of nobody is.
     */
    public List<Day> near(LocalDate today, int days, int limit, int skip) {
        return ask("""
                select d.commitment, d.day, d.sort, d.milestone, least(:days, (d.day - d.told_on) / 2) as away
                from deadline d join commitment c on c.id = d.commitment
                where d.set and not d.past and not d.kept and c.going and cardinality(c.frozen_by) = 0
                  and not d.near and d.told_on < d.day
                  and d.day <= :today::date + :days and d.day - :today::date <= (d.day - d.told_on) / 2
                """, today, days, limit, skip);
    }

    /** Days that were told as late so many days ago, the time while it was frozen apart, and no higher. */
    public List<Day> late(LocalDate today, int days, int limit, int skip) {
        return ask("""
                select d.commitment, d.day, d.sort, d.milestone, :days as away
                from deadline d join commitment c on c.id = d.commitment
                where d.set and not d.kept and c.going and cardinality(c.frozen_by) = 0
                  and not d.escalated and d.late_on <= :today::date - :days
                  and (c.thawed_on is null or c.thawed_on <= :today::date - :days)
                """, today, days, limit, skip);
    }

    private List<Day> ask(String which, LocalDate today, int days, int limit, int skip) {
        return views.query(
                VIEW,
                db -> db.sql(which + " order by d.day, d.commitment, d.sort, d.milestone limit :limit offset :skip")
                        .param("today", today)
                        .param("days", days)
                        .param("skip", skip)
                        .param("limit", limit)
                        .query((row, _) -> day(row))
                        .list());
    }

    private static Day day(ResultSet row) throws SQLException {
        String sort = row.getString("sort");
        return new Day(
                new CommitmentId(row.getObject("commitment", UUID.class)),
                row.getObject("day", LocalDate.class),
                sort.equals(MILESTONE) ? Integer.valueOf(row.getInt("milestone")) : null,
                sort.equals(REPORT),
                row.getInt("away"));
    }
}
