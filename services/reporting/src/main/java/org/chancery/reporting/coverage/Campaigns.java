package org.chancery.reporting.coverage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Views;
import org.chancery.platform.problems.Keyset;
import org.chancery.reporting.Ranks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the view for campaigns and for what was asked at their consultations. */
@Component
final class Campaigns {

    private static final String SELECT = """
            select c.*, array(select a.consultation from assigned a where a.campaign = c.id order by a.number)
                        as consultations
            from campaign c where c.marking <= :clearance
            """;

    private final Views views;

    Campaigns(Views views) {
        this.views = views;
    }

    List<Campaign> page(Marking clearance, Keyset keyset, @Nullable Applied applied) {
        return views.query(
                CoverageProjection.VIEW,
                applied,
                db -> db.sql(SELECT + """
                          and (:after::text is null or c.place_in_list > :after)
                        order by c.place_in_list limit :limit
                        """)
                        .param("clearance", Ranks.of(clearance))
                        .param("after", keyset.key(0, 1))
                        .param("limit", keyset.fetch())
                        .query((row, _) -> Campaign.of(row))
                        .list());
    }

    Optional<Campaign> find(UUID id, Marking clearance, @Nullable Applied applied) {
        return views.query(
                CoverageProjection.VIEW,
                applied,
                db -> db.sql(SELECT + " and c.id = :id")
                        .param("clearance", Ranks.of(clearance))
                        .param("id", id)
                        .query((row, _) -> Campaign.of(row))
                        .optional());
    }

    /** What was asked at these consultations, in the order of recording. */
    List<Request> requests(Collection<UUID> consultations, Marking clearance) {
        return views.query(
                CoverageProjection.VIEW,
                db -> db.sql("""
                        select q.statement, r.consultation, q.sides, q.addressee, q.text,
                               coalesce(q.said_on, r.happened_on) as said_on
                        from request q join record r on r.id = q.record
                        where r.consultation = any (:consultations) and q.marking <= :clearance
                        order by r.happened_on nulls last, r.id, q.number
                        """)
                        .param("consultations", consultations.toArray(UUID[]::new))
                        .param("clearance", Ranks.of(clearance))
                        .query((row, _) -> Request.of(row))
                        .list());
    }
}
