package org.chancery.minutes.http;

import static org.chancery.minutes.text.TextRefusal.NO_SUCH_RECORD;
import static org.chancery.minutes.text.TextRefusal.NO_SUCH_STATEMENT;
import static org.chancery.minutes.text.TextRefusal.NO_SUCH_TEXT;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.minutes.events.AgreedTextEvent;
import org.chancery.minutes.events.AgreedTextEvent.TextSubmitted;
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

    /** What a reader of this clearance sees of the text: no id of what they may not know of, or might not then. */
    TextInSight.View view(TextInSight text, Marking clearance, AsOf asOf) {
        TextSubmitted newest = text.newest();
        RecordInSight record = null;
        if (newest.record() != null) {
            try {
                record = records.find(newest.record(), clearance, asOf);
            } catch (Refused _) {
                // The reader may not know of it.
            }
        }
        return text.view(newest.consultation() == null || records.shows(newest.consultation(), clearance), record);
    }

    /**
     * Checks that the paragraphs speak of statements that the record has.
     *
     * @throws Refused which names the place, where one does not
     */
    void check(@Nullable RecordId record, List<Paragraph> paragraphs, Marking clearance) {
        check(record == null ? null : record(record, clearance), paragraphs);
    }

    private static void check(@Nullable RecordInSight record, List<Paragraph> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            var statements = paragraphs.get(i).statements();
            for (int j = 0; j < statements.size(); j++) {
                if (record == null || !record.shows(statements.get(j))) {
                    throw refused(NO_SUCH_STATEMENT, "/paragraphs/" + i + "/statements/" + j);
                }
            }
        }
    }

    /**
     * Checks likewise what is put in the place of paragraphs that a text has, and leaves in each place the statements that
     * whoever wrote it may not know of: nobody cuts a tie that they cannot see.
     *
     * @throws Refused which names the place, where a paragraph speaks of no statement that the writer may know of
     */
    List<Paragraph> keeping(TextSubmitted text, List<Paragraph> standing, List<Paragraph> written, Marking clearance) {
        RecordInSight record = counterpart(text, clearance);
        check(record, written);
        return written.stream()
                .map(each -> each.with(Stream.concat(
                                each.statements().stream(),
                                standing.stream()
                                        .filter(before -> before.isAtThePlaceOf(each))
                                        .flatMap(before -> before.statements().stream())
                                        .filter(statement -> record == null || !record.isInSight(statement)))
                        .distinct()
                        .toList()))
                .toList();
    }

    /**
     * How the consultation is marked that the record is of, where that is above the default, or null.
     *
     * @throws Refused where there is no such record, or none for a reader of this clearance
     */
    @Nullable
    Marking meetingOf(@Nullable RecordId record, Marking clearance) {
        return record == null ? null : records.meeting(record(record, clearance).opening());
    }

    /** How the consultation is marked that the text or its record is about, where that is above the default, or null. */
    @Nullable
    Marking meeting(TextSubmitted text, Marking clearance) {
        Marking said = text.consultation() == null ? null : records.meeting(text.consultation());
        RecordInSight record = counterpart(text, clearance);
        return higher(said, record == null ? null : records.meeting(record.opening()));
    }

    /** The higher of the two, or the one that there is, or null. */
    static @Nullable Marking higher(@Nullable Marking one, @Nullable Marking other) {
        return one == null ? other : other == null ? one : one.or(other);
    }

    /** The record of the text, where there is one for a reader of this clearance, or null. */
    private @Nullable RecordInSight counterpart(TextSubmitted text, Marking clearance) {
        RecordId record = text.record();
        return record == null || !records.isInSight(record, clearance) ? null : records.find(record, clearance);
    }

    private RecordInSight record(RecordId record, Marking clearance) {
        try {
            return records.find(record, clearance);
        } catch (Refused e) {
            throw refused(NO_SUCH_RECORD, "/record");
        }
    }
}
