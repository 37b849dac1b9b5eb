package org.chancery.scheduling;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentHandedOn;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingRaised;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What commitments says is published here by hand, in a lane of its own that all of these tests write on. */
abstract class CommitmentsTold extends RunningService {

    private static final int LANE = 1;

    /** Of all the classes of one JVM, since they write on one lane of one topic. */
    private static long number;

    JsonNode planned(String mechanism) {
        JsonNode item = deskOfficer()
                .get(API + "/outlook?mechanism=" + mechanism)
                .body()
                .at("/items/0/planned");
        return item.isNull() ? MissingNode.getInstance() : item;
    }

    void publish(CommitmentEvent event, String time, @Nullable String importSource) throws Exception {
        TypeName type = CommitmentsEvents.TYPES.nameOf(event.getClass());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/commitments");
        headers.put("ce_type", type.cloudEventType());
        headers.put("ce_dataschema", type.dataSchema());
        headers.put("ce_subject", event.commitment().subject().toString());
        headers.put("ce_time", Instant.parse(time).toString());
        headers.put("content-type", "application/json");
        headers.put("ce_sequence", Long.toString(++number));
        headers.put(
                "ce_aggregateversion",
                event instanceof CommitmentFulfilled
                                || event instanceof RequestAnswered
                                || event instanceof CommitmentHandedOn
                                || event instanceof CommitmentMarkingRaised
                                || event instanceof CommitmentFrozen
                        ? "1"
                        : "0");
        headers.put("ce_actor", "reaction:when-record-closed-then-raise-commitments");
        headers.put("ce_correlationid", UUID.randomUUID().toString());
        headers.put("ce_marking", Marking.OFFICIAL.name());
        if (importSource != null) {
            headers.put("ce_importsource", importSource);
        }
        topic("commitments")
                .publish(
                        LANE,
                        event.commitment().subject().toString(),
                        headers,
                        new EventCodec(CommitmentsEvents.TYPES).encode(event));
    }

    static FollowUpAgreed nextRound(String mechanism, String due) {
        return nextRound(mechanism, due, Marking.OFFICIAL);
    }

    static FollowUpAgreed nextRound(String mechanism, String due, Marking marking) {
        var channel = new MechanismId(UUID.fromString(mechanism));
        return new FollowUpAgreed(
                new CommitmentId(UUID.randomUUID()),
                terms("Hold the consultation " + due, due, marking, channel),
                source(channel));
    }

    static PromiseMade promise(String mechanism, String text, Marking marking) {
        var channel = new MechanismId(UUID.fromString(mechanism));
        return new PromiseMade(
                new CommitmentId(UUID.randomUUID()), terms(text, "soon", marking, null), source(channel));
    }

    static RequestMade request(String mechanism, String text) {
        var channel = new MechanismId(UUID.fromString(mechanism));
        var terms = new Terms(
                Terms.Kind.REQUEST,
                List.of(Bearer.of(new PartyCode("IN"))),
                List.of(Bearer.of(new PartyCode("KR"))),
                new ProtectedText(text),
                "asked",
                null,
                new CommitmentDue(CommitmentDue.Shape.OPEN_ENDED, "soon", null, null),
                Terms.Standing.PER_OUR_RECORD,
                Marking.OFFICIAL,
                null);
        return new RequestMade(new CommitmentId(UUID.randomUUID()), terms, source(channel));
    }

    private static Terms terms(String text, String due, Marking marking, @Nullable MechanismId nextRoundOf) {
        return new Terms(
                nextRoundOf == null ? Terms.Kind.UNILATERAL : Terms.Kind.JOINT,
                List.of(Bearer.of(new PartyCode("KR")), Bearer.of(new PartyCode("IN"))),
                List.of(),
                new ProtectedText(text),
                "agreed",
                null,
                new CommitmentDue(CommitmentDue.Shape.PERIODIC, due, null, null),
                Terms.Standing.PER_OUR_RECORD,
                marking,
                nextRoundOf);
    }

    private static Source source(MechanismId channel) {
        return new Source(
                null,
                null,
                null,
                null,
                channel,
                List.of(new PartyCode("KR"), new PartyCode("IN")),
                Source.Occasion.MEETING,
                null,
                null,
                null);
    }
}
