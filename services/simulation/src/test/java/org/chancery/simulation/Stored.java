package org.chancery.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.journal.SimulatedStore;
import org.chancery.platform.journal.SimulatedStore.Row;
import org.chancery.platform.simulation.Database;
import org.chancery.scheduling.campaign.Campaign;
import org.chancery.scheduling.events.CampaignEvent;

/** What the store holds in the end, aggregate by aggregate. */
final class Stored {

    private static final EventCodec CODEC = new EventCodec(World.TYPES);

    final List<Row> rows;
    final Map<String, List<Row>> byAggregate = new TreeMap<>();

    Stored(Database database) {
        rows = SimulatedStore.all(database);
        rows.forEach(row -> byAggregate
                .computeIfAbsent(row.aggregate(), _ -> new ArrayList<>())
                .add(row));
    }

    List<Row> of(Subject subject) {
        return byAggregate.getOrDefault(subject.toString(), List.of());
    }

    /** The events of one request. */
    List<Row> of(UUID correlation) {
        return rows.stream()
                .filter(row -> new String(row.metadata(), StandardCharsets.UTF_8).contains(correlation.toString())
                        && row.aggregate().startsWith("campaign/"))
                .toList();
    }

    static CampaignEvent event(Row row) {
        return (CampaignEvent)
                CODEC.decode(new TypeName(World.TYPES.service(), row.type(), row.revision()), row.payload());
    }

    /** What an aggregate was once this version was there; -1 is before the first. */
    Campaign state(Subject subject, long version) {
        Campaign state = Campaign.unknown();
        for (Row row : of(subject)) {
            if (row.version() <= version) {
                state = state.evolve(event(row));
            }
        }
        return state;
    }
}
