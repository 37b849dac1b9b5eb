package org.chancery.reporting;

import static org.chancery.reporting.FoundingEvents.CAMPAIGN;
import static org.chancery.reporting.FoundingEvents.CONSULTATION;
import static org.chancery.reporting.FoundingEvents.DAY;
import static org.chancery.reporting.FoundingEvents.IN;
import static org.chancery.reporting.FoundingEvents.KR;
import static org.chancery.reporting.FoundingEvents.MECHANISM;
import static org.chancery.reporting.FoundingEvents.NEXT;
import static org.chancery.reporting.FoundingEvents.RECORD;
import static org.chancery.reporting.FoundingEvents.commitment;
import static org.chancery.reporting.FoundingEvents.statement;

import java.util.List;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.SchedulingEvents;
import tools.jackson.databind.JsonNode;

/** What commitments tells of it, and the proposal that follows. */
final class FoundingCommitments {

    private FoundingCommitments() {}

    static List<Told> followedUp() {
        CommitmentId third = commitment(2);
        return List.of(
                Told.of(
                        CommitmentsEvents.TYPES,
                        commitment(0),
                        new RequestMade(commitment(0), terms(0, Terms.Kind.REQUEST, List.of(IN), "asked"), from(0))),
                Told.of(
                        CommitmentsEvents.TYPES,
                        commitment(1),
                        new RequestMade(commitment(1), terms(1, Terms.Kind.REQUEST, List.of(IN), "asked"), from(4))),
                Told.of(
                        CommitmentsEvents.TYPES,
                        third,
                        new FollowUpAgreed(third, terms(2, Terms.Kind.JOINT, List.of(KR, IN), "agreed"), from(6))),
                Told.of(
                        CommitmentsEvents.TYPES,
                        commitment(0),
                        new RequestAnswered(commitment(0), Response.NOTED, IN, DAY, null, statement(2))),
                Told.of(
                        CommitmentsEvents.TYPES,
                        commitment(3),
                        new PromiseMade(
                                commitment(3),
                                terms(3, Terms.Kind.UNILATERAL, List.of(KR), "will"),
                                new Source(
                                        null,
                                        null,
                                        null,
                                        CONSULTATION,
                                        MECHANISM,
                                        List.of(KR, IN),
                                        Source.Occasion.RELEASE,
                                        DAY,
                                        null,
                                        CAMPAIGN))),
                Told.of(
                        SchedulingEvents.TYPES,
                        NEXT,
                        new ConsultationProposed(NEXT, MECHANISM, null, List.of(KR, IN), null, null, third.subject())));
    }

    static Terms terms(int at, Terms.Kind kind, List<PartyCode> owners, String modality) {
        JsonNode commitment = FoundingCase.commitment(at);
        return new Terms(
                kind,
                owners.stream().map(Bearer::of).toList(),
                kind == Terms.Kind.REQUEST ? List.of(Bearer.of(KR)) : List.of(),
                new ProtectedText(commitment.path("summary").asString()),
                modality,
                null,
                new CommitmentDue(
                        CommitmentDue.Shape.OPEN_ENDED, commitment.path("due").asString(), null, null),
                Terms.Standing.PER_OUR_RECORD,
                Marking.OFFICIAL,
                null);
    }

    /** Where what a statement undertook comes from. */
    static Source from(int statement) {
        return new Source(
                RECORD,
                statement(statement),
                null,
                CONSULTATION,
                MECHANISM,
                List.of(KR, IN),
                Source.Occasion.MEETING,
                DAY,
                null,
                null);
    }
}
