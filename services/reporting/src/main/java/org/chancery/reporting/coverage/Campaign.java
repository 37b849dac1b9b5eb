package org.chancery.reporting.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.scheduling.events.CampaignEvent.CampaignClosed;
import org.chancery.scheduling.events.CampaignEvent.Phase;
import org.chancery.scheduling.events.CampaignEvent.PhaseBegun;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param ends the day after which it is over, or null
 * @param targets the codes of those to be won, in the order in which they were set
 * @param phases as they are planned
 * @param present the phase that has begun, or null
 * @param outcome how it ended, or null while it goes on
 * @param consultations those that serve it, in the order in which they were assigned
 */
record Campaign(
        UUID id,
        String name,
        String goal,
        String ownSide,
        @Nullable LocalDate ends,
        List<String> targets,
        List<UUID> consultations,
        List<Phase> phases,
        @Nullable PhaseBegun present,
        @Nullable CampaignClosed outcome,
        String place) {

    static Campaign of(ResultSet row) throws SQLException {
        return new Campaign(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("goal"),
                row.getString("own_side"),
                row.getObject("ends", LocalDate.class),
                List.of((String[]) row.getArray("targets").getArray()),
                List.of((UUID[]) row.getArray("consultations").getArray()),
                List.of(EventCodec.mapper().readValue(row.getString("phases"), Phase[].class)),
                read(row, "present", PhaseBegun.class),
                read(row, "outcome", CampaignClosed.class),
                row.getString("place_in_list"));
    }

    private static <T> @Nullable T read(ResultSet row, String column, Class<T> type) throws SQLException {
        String json = row.getString(column);
        return json == null ? null : EventCodec.mapper().readValue(json, type);
    }
}
