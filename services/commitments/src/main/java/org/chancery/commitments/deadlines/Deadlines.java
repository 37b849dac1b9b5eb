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

/** Which days are over on which something was to be done? Oldest first. */
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
     */
    public record Day(
            CommitmentId commitment,
            LocalDate date,
            @Nullable Integer milestone,
            boolean ofReport) {}

    /** Days before this one, at most so many, after those that were given before. */
    public List<Day> before(LocalDate today, int limit, int skip) {
        return views.query(
                VIEW,
                db -> db.sql("""
                        select d.commitment, d.day, d.sort, d.milestone
                        from deadline d join commitment c on c.id = d.commitment
                        where d.set and not d.past and not d.kept and c.going and cardinality(c.frozen_by) = 0
                          and d.day < :today
                        order by d.day, d.commitment, d.sort, d.milestone limit :limit offset :skip
                        """)
                        .param("today", today)
                        .param("limit", limit)
                        .param("skip", skip)
                        .query((row, _) -> day(row))
                        .list());
    }

    private static Day day(ResultSet row) throws SQLException {
        String sort = row.getString("sort");
        return new Day(
                new CommitmentId(row.getObject("commitment", UUID.class)),
                row.getObject("day", LocalDate.class),
                sort.equals(MILESTONE) ? Integer.valueOf(row.getInt("milestone")) : null,
                sort.equals(REPORT));
    }
}
