package org.chancery.minutes.record;

import static org.chancery.minutes.record.RecordRefusal.ATTENDANCE_IS_OF_NO_PARTY;
import static org.chancery.minutes.record.RecordRefusal.MARKING_IS_LOWERED;
import static org.chancery.minutes.record.RecordRefusal.MEETING_OPENS_ITS_OWN_RECORD;
import static org.chancery.minutes.record.RecordRefusal.PARTY_IS_MISSING;
import static org.chancery.minutes.record.RecordRefusal.PARTY_IS_NAMED_TWICE;
import static org.chancery.minutes.record.RecordRefusal.RECORD_ID_IS_TAKEN;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.HashSet;
import java.util.List;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.OccasionCorrected;
import org.chancery.minutes.events.RecordEvent.OccasionRestored;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.TemplateEvent.TemplateSet;
import org.chancery.minutes.record.OccasionRecord.Known;
import org.chancery.minutes.record.OccasionRecord.Open;
import org.chancery.minutes.record.RecordCommand.CorrectOccasion;
import org.chancery.minutes.record.RecordCommand.OpenRecord;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;

/** What it takes to begin a record, and what happens where it has begun. */
final class Opening {

    private Opening() {}

    static RecordOpened of(OpenRecord command) {
        check(command);
        return event(command);
    }

    /** A consultation that is held again after a mistake keeps the record that it had. */
    static List<RecordEvent> again(Known known, OpenRecord command) {
        RecordOpened opening = known.opening();
        ConsultationId consultation = command.consultation();
        if (consultation == null || !isOfTheMeeting(command)) {
            if (!opening.equals(said(command, opening))) {
                throw refused(RECORD_ID_IS_TAKEN);
            }
            return List.of();
        }
        if (!consultation.equals(opening.consultation())) {
            throw refused(RECORD_ID_IS_TAKEN);
        }
        return known.papers().inDoubt() == null
                ? List.of()
                : List.of(new OccasionRestored(command.record(), consultation));
    }

    /**
     * A record that is open says who sat there as it is known now, and a closed one as it was known then. One that was not
     * opened yet begins with what is known.
     */
    static List<RecordEvent> correct(OccasionRecord record, CorrectOccasion command) {
        return record instanceof Open open && !open.papers().attendance().contains(command.attendance())
                ? List.of(new OccasionCorrected(
                        command.record(), command.consultation(), command.attendance(), command.reason()))
                : List.of();
    }

    private static boolean isOfTheMeeting(OpenRecord command) {
        return command.consultation() != null
                && command.record().equals(RecordId.ofConsultation(command.consultation()));
    }

    /** Where the asker says nothing, the template does; what is said at a meeting is marked as high as that is. */
    private static RecordOpened event(OpenRecord command) {
        TemplateSet template = command.template();
        return template == null
                ? event(command, null, command.marking(), List.of(), command.marking())
                : event(
                        command,
                        template.reservation(),
                        higher(template.defaultMarking(), command.marking()),
                        template.headings(),
                        command.marking());
    }

    private static @Nullable Marking higher(@Nullable Marking one, @Nullable Marking other) {
        return one == null ? other : other == null ? one : one.or(other);
    }

    /** Whoever repeats what they said contradicts no record that began under another template or marking. */
    private static RecordOpened said(OpenRecord command, RecordOpened opening) {
        return event(command, opening.reservation(), opening.defaultMarking(), opening.headings(), opening.marking());
    }

    private static RecordOpened event(
            OpenRecord command,
            @Nullable ProtectedText reservation,
            @Nullable Marking defaultMarking,
            List<String> headings,
            @Nullable Marking marking) {
        return new RecordOpened(
                command.record(),
                command.consultation(),
                command.mechanism(),
                command.title(),
                command.parties(),
                command.occasion(),
                command.account(),
                command.attendance(),
                command.agenda(),
                command.reservation() == null ? reservation : command.reservation(),
                command.defaultMarking() == null ? defaultMarking : command.defaultMarking(),
                command.headings().isEmpty() ? headings : command.headings(),
                marking);
    }

    private static void requireAsHigh(@Nullable Marking said, @Nullable Marking other) {
        if (said != null && other != null && !said.reaches(other)) {
            throw refused(MARKING_IS_LOWERED, "/defaultMarking");
        }
    }

    private static void check(OpenRecord command) {
        if (command.consultation() != null
                && isOfTheMeeting(command) != (command.occasion().kind() == Occasion.Kind.MEETING)) {
            throw refused(MEETING_OPENS_ITS_OWN_RECORD, "/occasion/kind");
        }
        TemplateSet template = command.template();
        requireAsHigh(command.defaultMarking(), template == null ? null : template.defaultMarking());
        requireAsHigh(command.defaultMarking(), command.marking());
        if (command.parties().isEmpty()) {
            throw refused(PARTY_IS_MISSING, "/parties");
        }
        if (new HashSet<>(command.parties()).size() < command.parties().size()) {
            throw refused(PARTY_IS_NAMED_TWICE, "/parties");
        }
        for (int i = 0; i < command.attendance().size(); i++) {
            if (!command.parties().contains(command.attendance().get(i).party())) {
                throw refused(ATTENDANCE_IS_OF_NO_PARTY, "/attendance/" + i + "/party");
            }
        }
    }
}
