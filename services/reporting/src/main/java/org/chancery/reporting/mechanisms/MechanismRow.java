package org.chancery.reporting.mechanisms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.reporting.Recording;
import org.chancery.reporting.consultations.ConsultationItem;
import org.chancery.reporting.mechanisms.MechanismItem.Other;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.jspecify.annotations.Nullable;

/** A mechanism as it was read, before it is known which of its rounds the reader may know of. */
record MechanismRow(
        UUID id,
        String name,
        List<Alias> aliases,
        List<String> parties,
        @Nullable String level,
        @Nullable Cadence cadence,
        String hostRule,
        @Nullable LocalDate founded,
        @Nullable String foundingText,
        String state,
        @Nullable Other parent,
        @Nullable Other into,
        List<UUID> consultations,
        @Nullable MechanismStep standing,
        String place) {

    static final String SELECT = """
            select m.*, p.id as parent_id, p.name as parent_name, p.state as parent_state,
                   i.id as into_id, i.name as into_name, i.state as into_state,
                   array(select r.consultation from round r where r.mechanism = m.id) as consultations,
                   s.kind, s.words, s.before, s.side, s.reason, s.decision, s.on_date, s.by, s.at
            from mechanism m
            left join mechanism p on p.id = m.parent and p.marking <= :clearance
            left join mechanism i on i.id = m.into_other and i.marking <= :clearance
            left join lateral (select * from step t
                               where t.mechanism = m.id and t.kind = m.state and m.state in ('SUSPENDED', 'CLOSED')
                               order by t.number desc limit 1) s on true
            where m.marking <= :clearance
            """;

    static MechanismRow of(ResultSet row) throws SQLException {
        String cadence = row.getString("cadence");
        return new MechanismRow(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("name"),
                List.of(EventCodec.mapper().readValue(row.getString("aliases"), Alias[].class)),
                List.of((String[]) row.getArray("parties").getArray()),
                row.getString("level"),
                cadence == null ? null : EventCodec.mapper().readValue(cadence, Cadence.class),
                row.getString("host_rule"),
                row.getObject("founded", LocalDate.class),
                row.getString("founding_text"),
                row.getString("state"),
                other(row, "parent"),
                other(row, "into"),
                List.of((UUID[]) row.getArray("consultations").getArray()),
                row.getString("kind") == null ? null : step(row),
                row.getString("place_in_list"));
    }

    static MechanismStep step(ResultSet row) throws SQLException {
        return new MechanismStep(
                MechanismStep.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getString("before"),
                row.getString("side"),
                row.getString("reason"),
                row.getObject("decision", UUID.class),
                row.getObject("on_date", LocalDate.class),
                Recording.of(row));
    }

    private static @Nullable Other other(ResultSet row, String which) throws SQLException {
        UUID id = row.getObject(which + "_id", UUID.class);
        return id == null ? null : new Other(id, row.getString(which + "_name"), row.getString(which + "_state"));
    }

    /** @param held consultations that the reader may know of, newest first, those of other mechanisms too */
    MechanismItem item(List<ConsultationItem> held) {
        List<ConsultationItem> own = held.stream()
                .filter(each -> consultations.contains(each.consultation()))
                .toList();
        return new MechanismItem(
                id,
                name,
                aliases,
                parties,
                level,
                cadence,
                hostRule,
                founded,
                foundingText,
                state,
                parent,
                into,
                own.size(),
                own.stream()
                        .filter(each -> each.schedule() != null)
                        .map(each -> Objects.requireNonNull(each.schedule()).date())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                standing);
    }
}
