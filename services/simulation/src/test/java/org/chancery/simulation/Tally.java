package org.chancery.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.simulation.Database;
import org.chancery.platform.simulation.Schedule;
import org.chancery.platform.simulation.Table;
import org.chancery.scheduling.campaign.Campaign;
import org.chancery.scheduling.events.CampaignEvent;
import org.chancery.scheduling.events.CampaignEvent.CampaignClosed;
import org.chancery.scheduling.events.CampaignEvent.CampaignOpened;
import org.chancery.scheduling.events.CampaignEvent.ConsultationAssigned;
import org.chancery.scheduling.events.CampaignEvent.PhaseBegun;
import org.chancery.scheduling.events.CampaignEvent.TargetsSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A view of campaigns: what each has come to, and every event that it was made from. */
final class Tally {

    static final String NAME = "tally";

    /** The types that a build before the newest knows: in it no phases were planned. */
    private static final EventTypes OLD_TYPES = EventTypes.of(
            World.TYPES.service(),
            CampaignOpened.class,
            TargetsSet.class,
            PhaseBegun.class,
            CampaignClosed.class,
            ConsultationAssigned.class);

    /** An event that was applied. */
    record Line(UUID event, long version) {}

    /** A row of the view. */
    record Row(List<Line> lines, Campaign state) {}

    private final Schedule schedule;
    private final Database database;
    private final Table<String, Row> rows;

    Tally(Schedule schedule, Database database) {
        this.schedule = schedule;
        this.database = database;
        this.rows = database.table(NAME);
    }

    Feed feed(boolean newBuild) {
        return Feed.of(newBuild ? World.TYPES : OLD_TYPES).on(CampaignEvent.class, this::apply);
    }

    private void apply(CampaignEvent event, Delivery delivery, JdbcClient db) {
        database.statement("update the tally", delivery.subject(), delivery.aggregateVersion());
        String key = delivery.subject().toString();
        Row row = rows.get(key);
        var lines = new ArrayList<>(row == null ? List.<Line>of() : row.lines());
        lines.add(new Line(delivery.id(), delivery.aggregateVersion()));
        Campaign before = row == null ? Campaign.unknown() : row.state();
        rows.put(key, new Row(List.copyOf(lines), before.evolve(event)));
        if (Poison.in(delivery.id(), NAME) && !schedule.faults().healed()) {
            throw new IllegalStateException("a poisoned event");
        }
    }
}
