package org.chancery.reporting.mechanisms;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.reporting.consultations.ConsultationItem;
import org.chancery.reporting.consultations.Consultations;
import org.chancery.reporting.consultations.Party;
import org.chancery.reporting.mechanisms.MechanismDetail.Round;
import org.chancery.reporting.mechanisms.MechanismItem.Other;
import org.chancery.scheduling.events.CountedAs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Puts a mechanism together from its rows. */
record MechanismReading(MechanismRow row, JdbcClient db, int clearance) {

    MechanismDetail detail(List<ConsultationItem> held, Consultations consultations) {
        Map<String, Party> parties = consultations.parties(row.parties());
        return new MechanismDetail(
                row.item(held),
                consultations.ownFirst(row.parties()).stream()
                        .map(code -> parties.getOrDefault(code, Party.unregistered(code)))
                        .toList(),
                others(" m.parent = :id"),
                others(" m.id <> :id and m.parties @> :parties::text[] and m.parties <@ :parties::text[]"),
                life(),
                rounds(held));
    }

    private StatementSpec ask(String sql) {
        return db.sql(sql).param("id", row.id());
    }

    private List<Other> others(String which) {
        return ask("select m.id, m.name, m.state from mechanism m where m.marking <= :clearance and" + which
                        + " order by m.place_in_list")
                .param("clearance", clearance)
                .param("parties", row.parties().toArray(String[]::new))
                .query((other, _) ->
                        new Other(other.getObject("id", UUID.class), other.getString("name"), other.getString("state")))
                .list();
    }

    private List<MechanismStep> life() {
        return ask("select * from step where mechanism = :id order by number")
                .query((step, _) -> MechanismRow.step(step))
                .list();
    }

    private List<Round> rounds(List<ConsultationItem> held) {
        Map<UUID, ConsultationItem> known =
                held.stream().collect(Collectors.toMap(ConsultationItem::consultation, Function.identity()));
        return ask("select * from round where mechanism = :id order by era desc, ordinal desc")
                .query((round, _) -> new Counted(
                        round.getObject("consultation", UUID.class),
                        round.getInt("ordinal"),
                        round.getInt("era"),
                        List.of(EventCodec.mapper().readValue(round.getString("counted_as"), CountedAs[].class))))
                .list()
                .stream()
                .filter(round -> known.containsKey(round.consultation))
                .map(round -> new Round(
                        round.ordinal,
                        round.era,
                        round.countedAs,
                        known.getOrDefault(round.consultation, held.getFirst())))
                .toList();
    }

    private record Counted(UUID consultation, int ordinal, int era, List<CountedAs> countedAs) {}
}
