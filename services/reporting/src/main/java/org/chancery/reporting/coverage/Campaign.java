package org.chancery.reporting.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param ends the day after which it is over, or null
 * @param targets the codes of those to be won, in the order in which they were set
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
                row.getString("place_in_list"));
    }
}
