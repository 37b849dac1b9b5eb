package org.chancery.minutes.http;

import static org.chancery.minutes.text.TextRefusal.NO_SUCH_RECORD;
import static org.chancery.minutes.text.TextRefusal.NO_SUCH_STATEMENT;
import static org.chancery.minutes.text.TextRefusal.NO_SUCH_TEXT;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import org.chancery.minutes.events.AgreedTextEvent;
import org.chancery.minutes.events.Paragraph;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds agreed texts for those who ask, and the statements that they speak of. */
@Component
final class Texts {

    private final Streams streams;
    private final Records records;

    Texts(Streams streams, Records records) {
        this.streams = streams;
        this.records = records;
    }

    /** @throws Refused where there is none, or none for a reader of this clearance */
    TextInSight find(TextId id, Marking clearance) {
        var events = streams.read(id.subject(), AgreedTextEvent.class);
        if (events.isEmpty()) {
            throw refused(NO_SUCH_TEXT);
        }
        TextInSight text = TextInSight.fold(events);
        if (!clearance.reaches(text.newest().marking())) {
            throw refused(NO_SUCH_TEXT);
        }
        return text;
    }

    /**
     * The text as it stood, where its marking then and today's are within the clearance.
     *
     * @throws Refused where there was none, or is none for this reader
     */
    TextInSight find(TextId id, Marking clearance, AsOf asOf) {
        find(id, clearance);
        var past = asOf.of(streams.read(id.subject(), AgreedTextEvent.class));
        if (past.isEmpty()) {
            throw refused(NO_SUCH_TEXT);
        }
        TextInSight text = TextInSight.fold(past);
        if (!clearance.reaches(text.newest().marking())) {
            throw refused(NO_SUCH_TEXT);
        }
        return text;
    }

    /**
     * Checks that the paragraphs speak of statements that the text's record has.
     *
     * @throws Refused which names the place, where one does not
     */
    void check(@Nullable RecordId record, List<Paragraph> paragraphs, Marking clearance) {
        RecordInSight inSight = record == null ? null : record(record, clearance);
        for (int i = 0; i < paragraphs.size(); i++) {
            var statements = paragraphs.get(i).statements();
            for (int j = 0; j < statements.size(); j++) {
                if (inSight == null || !inSight.shows(statements.get(j))) {
                    throw refused(NO_SUCH_STATEMENT, "/paragraphs/" + i + "/statements/" + j);
                }
            }
        }
    }

    private RecordInSight record(RecordId record, Marking clearance) {
        try {
            return records.find(record, clearance);
        } catch (Refused e) {
            throw refused(NO_SUCH_RECORD, "/record");
        }
    }
}
