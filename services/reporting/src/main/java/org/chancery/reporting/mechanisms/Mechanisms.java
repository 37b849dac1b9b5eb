package org.chancery.reporting.mechanisms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Views;
import org.chancery.platform.problems.Keyset;
import org.chancery.reporting.Ranks;
import org.chancery.reporting.consultations.ConsultationItem;
import org.chancery.reporting.consultations.Consultations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the view for mechanisms and decisions; rounds of consultations above the reader's clearance are not counted. */
@Component
final class Mechanisms {

    private final Views views;
    private final Consultations consultations;

    Mechanisms(Views views, Consultations consultations) {
        this.views = views;
        this.consultations = consultations;
    }

    /** An item with its place in the list, which a page ends at. */
    record Placed(MechanismItem item, String place) {}

    List<Placed> page(
            List<String> parties, @Nullable String state, Marking clearance, Keyset keyset, @Nullable Applied applied) {
        List<MechanismRow> rows = ask(
                applied,
                db -> db.sql(MechanismRow.SELECT + """
                          and m.parties @> :parties::text[]
                          and (:state::text is null or m.state = :state)
                          and (:after::text is null or m.place_in_list > :after)
                        order by m.place_in_list limit :limit
                        """)
                        .param("parties", parties.toArray(String[]::new))
                        .param("state", state)
                        .param("after", keyset.key(0, 1))
                        .param("limit", keyset.fetch())
                        .param("clearance", Ranks.of(clearance))
                        .query((row, _) -> MechanismRow.of(row))
                        .list());
        List<ConsultationItem> held = held(rows, clearance);
        return rows.stream().map(row -> new Placed(row.item(held), row.place())).toList();
    }

    Optional<MechanismDetail> find(UUID id, Marking clearance, @Nullable Applied applied) {
        List<MechanismRow> found = ask(
                applied,
                db -> db.sql(MechanismRow.SELECT + " and m.id = :id")
                        .param("id", id)
                        .param("clearance", Ranks.of(clearance))
                        .query((row, _) -> MechanismRow.of(row))
                        .list());
        List<ConsultationItem> held = held(found, clearance);
        return found.stream()
                .findFirst()
                .map(row -> ask(
                        null, db -> new MechanismReading(row, db, Ranks.of(clearance)).detail(held, consultations)));
    }

    Optional<DecisionItem> decision(UUID id, Marking clearance, @Nullable Applied applied) {
        return ask(
                applied,
                db -> db.sql("""
                        select d.*, array(select m.id from mechanism m
                                          where m.id = any (d.mechanisms) and m.marking <= :clearance) as readable
                        from decision d where d.id = :id and d.marking <= :clearance
                        """)
                        .param("id", id)
                        .param("clearance", Ranks.of(clearance))
                        .query((row, _) -> DecisionItem.of(row, db))
                        .optional());
    }

    private List<ConsultationItem> held(List<MechanismRow> rows, Marking clearance) {
        List<UUID> ids =
                rows.stream().flatMap(row -> row.consultations().stream()).toList();
        return consultations.find(ids, clearance, null);
    }

    private <T> T ask(@Nullable Applied applied, Function<JdbcClient, T> question) {
        return views.query(MechanismsProjection.VIEW, applied, question);
    }
}
