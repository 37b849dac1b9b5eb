package org.chancery.minutes.record;

import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_SOURCE;
import static org.chancery.minutes.record.RecordRefusal.SOURCE_ID_IS_TAKEN;
import static org.chancery.minutes.record.RecordRefusal.SOURCE_IS_NOT_NAMED;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.SourceCited;
import org.chancery.minutes.events.RecordEvent.SourceWithdrawn;
import org.chancery.minutes.record.OccasionRecord.Known;
import org.chancery.minutes.record.Papers.Cited;
import org.chancery.minutes.record.RecordCommand.CiteSource;
import org.chancery.minutes.record.RecordCommand.WithdrawSource;

/** How a record says where it comes from. Sources are found after it was closed, too: they change nothing that it says. */
final class Citing {

    private Citing() {}

    static List<RecordEvent> cite(Known record, CiteSource command) {
        if (!command.source().tellsWhatItIs()) {
            throw refused(SOURCE_IS_NOT_NAMED, "/title");
        }
        Cited there = record.papers().sources().get(command.source().source());
        if (there == null) {
            return List.of(new SourceCited(command.record(), command.source()));
        }
        if (!there.withdrawn() && there.source().equals(command.source())) {
            return List.of();
        }
        throw refused(SOURCE_ID_IS_TAKEN);
    }

    static List<RecordEvent> withdraw(Known record, WithdrawSource command) {
        Cited there = record.papers().sources().get(command.source());
        if (there == null) {
            throw refused(NO_SUCH_SOURCE);
        }
        return there.withdrawn()
                ? List.of()
                : List.of(new SourceWithdrawn(command.record(), command.source(), command.reason()));
    }
}
