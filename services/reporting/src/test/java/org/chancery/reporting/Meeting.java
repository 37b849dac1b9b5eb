package org.chancery.reporting;

import static org.chancery.reporting.FoundingEvents.KR;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.minutes.events.Effect;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.RecordEvent.StatementWithdrawn;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.events.SchedulingEvents;
import org.jspecify.annotations.Nullable;

/** Some meeting of Korea with a party that no other test knows. */
record Meeting(ConsultationId id, PartyCode with, @Nullable MechanismId mechanism) {

    static Meeting with(String party) {
        return new Meeting(new ConsultationId(UUID.randomUUID()), new PartyCode(party), null);
    }

    Meeting in(MechanismId channel) {
        return new Meeting(id, with, channel);
    }

    RecordId record() {
        return RecordId.ofConsultation(id);
    }

    Told proposed() {
        return told(new ConsultationProposed(id, mechanism, "A meeting", List.of(KR, with), null, KR, null));
    }

    Told proposedAfter(CommitmentId commitment) {
        return told(new ConsultationProposed(
                id, mechanism, "A meeting", List.of(KR, with), null, KR, commitment.subject()));
    }

    Told scheduled(String date) {
        return told(new ConsultationScheduled(id, entry(date)));
    }

    Told held(String date) {
        return told(
                new ConsultationHeld(id, mechanism, "A meeting", List.of(KR, with), entry(date), List.of(), List.of()));
    }

    private static ScheduleEntry entry(String date) {
        return new ScheduleEntry(LocalDate.parse(date), null, null, "Asia/Seoul", null, Mode.IN_PERSON, KR);
    }

    private Told told(Object event) {
        return Told.of(SchedulingEvents.TYPES, id, event);
    }

    Told opened() {
        return Told.of(
                MinutesEvents.TYPES,
                record(),
                new RecordOpened(
                        record(),
                        id,
                        mechanism,
                        null,
                        List.of(KR, with),
                        new Occasion(Occasion.Kind.MEETING, null, null),
                        KR,
                        List.of(),
                        List.of()));
    }

    Told asked(StatementId statement, String text, Marking marking) {
        return minuted(new StatementRecorded(record(), statement, content(text, marking)))
                .marked(marking);
    }

    Told revised(StatementId statement, int revision, String text) {
        return minuted(new StatementRevised(record(), statement, revision, content(text, Marking.OFFICIAL)));
    }

    Told withdrawn(StatementId statement) {
        return minuted(new StatementWithdrawn(record(), statement, 2, "recorded twice"));
    }

    Told heldWithdrawn() {
        return told(new HeldWithdrawn(id, mechanism, "by mistake"));
    }

    private Told minuted(Object event) {
        return Told.of(MinutesEvents.TYPES, record(), event);
    }

    Statement content(String text, Marking marking) {
        return new Statement(
                List.of(KR),
                null,
                null,
                "asked",
                Effect.ASK,
                with,
                null,
                "Topic",
                new ProtectedText(text),
                marking,
                true,
                KR,
                null,
                List.of());
    }

    Told requested(CommitmentId commitment, StatementId statement, Marking marking) {
        Terms terms = FoundingCommitments.terms(0, Terms.Kind.REQUEST, List.of(with), "asked");
        var marked = new Terms(
                terms.kind(),
                terms.owners(),
                terms.counterparts(),
                terms.text(),
                terms.modality(),
                terms.condition(),
                terms.due(),
                terms.standing(),
                marking,
                null);
        return Told.of(CommitmentsEvents.TYPES, commitment, new RequestMade(commitment, marked, saying(statement)))
                .marked(marking);
    }

    Source saying(StatementId statement) {
        return new Source(
                record(), statement, null, id, mechanism, List.of(KR, with), Source.Occasion.MEETING, null, null, null);
    }
}
