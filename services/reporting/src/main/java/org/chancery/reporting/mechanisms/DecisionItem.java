package org.chancery.reporting.mechanisms;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.reporting.Recording;
import org.chancery.reporting.mechanisms.MechanismItem.Other;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One decision on several mechanisms.
 *
 * @param act SUSPEND, RESUME or CLOSE
 * @param mechanisms those that the reader may know of
 * @param side whose decision it is, or null where that of all or not known
 */
record DecisionItem(
        UUID decision,
        String act,
        List<Other> mechanisms,
        @Nullable String side,
        String reason,
        @Nullable LocalDate on,
        @JsonUnwrapped Recording recording) {

    static DecisionItem of(ResultSet row, JdbcClient db) throws SQLException {
        List<Other> mechanisms = db.sql("select id, name, state from mechanism where id = any (:ids) order by name, id")
                .param("ids", (UUID[]) row.getArray("readable").getArray())
                .query((other, _) ->
                        new Other(other.getObject("id", UUID.class), other.getString("name"), other.getString("state")))
                .list();
        return new DecisionItem(
                row.getObject("id", UUID.class),
                row.getString("act"),
                mechanisms,
                row.getString("side"),
                row.getString("reason"),
                row.getObject("on_date", LocalDate.class),
                Recording.of(row));
    }
}
