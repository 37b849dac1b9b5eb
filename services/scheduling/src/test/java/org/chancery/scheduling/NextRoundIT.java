package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
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
import org.junit.jupiter.api.Test;

/** What commitments says is published here by hand, once and again. */
class NextRoundIT extends RunningService {

    private static final int LANE = 2;

    @Test
    void is_proposed_once_although_the_promise_was_delivered_twice() throws Exception {
        koreaAndIndia();
        String mechanism = mechanism("Global issues, held regularly");
        UUID event = UUID.randomUUID();
        var promise = new CommitmentId(UUID.randomUUID());
        var later = new CommitmentId(UUID.randomUUID());

        publish(1, event, agreed(promise, mechanism));
        publish(1, event, agreed(promise, mechanism));
        publish(2, event, agreed(promise, mechanism));
        publish(3, UUID.randomUUID(), agreed(later, mechanism));

        await().untilAsserted(() -> assertThat(proposalsAfter(later)).hasSize(1));
        List<String> proposals = proposalsAfter(promise);
        assertThat(proposals).hasSize(1);
        var shown = deskOfficer()
                .get(API + "/consultations/" + proposals.getFirst())
                .body();
        assertThat(shown.path("state").asString()).isEqualTo("PROPOSED");
        assertThat(shown.path("mechanism").asString()).isEqualTo(mechanism);
        assertThat(shown.path("parties").toString()).isEqualTo("[\"KR\",\"IN\"]");
        assertThat(shown.path("followsUp").asString())
                .isEqualTo(promise.subject().toString());
        published(event, promise);
    }

    private void published(UUID event, CommitmentId promise) {
        await().untilAsserted(() -> assertThat(topic("scheduling").records())
                .filteredOn(proposed -> Topic.header(proposed, "ce_causationid").equals(event.toString()))
                .singleElement()
                .satisfies(proposed -> {
                    assertThat(Topic.header(proposed, "ce_type"))
                            .isEqualTo("org.chancery.scheduling.consultation-proposed");
                    assertThat(Topic.header(proposed, "ce_actor"))
                            .isEqualTo("reaction:when-follow-up-agreed-then-propose-next-round");
                    assertThat(Topic.header(proposed, "ce_about"))
                            .contains(promise.subject().toString());
                }));
    }

    private List<String> proposalsAfter(CommitmentId promise) {
        return topic("scheduling").records().stream()
                .filter(event -> Topic.header(event, "ce_type").endsWith(".consultation-proposed"))
                .filter(event -> Topic.header(event, "ce_about")
                        .contains(promise.subject().toString()))
                .map(event -> event.key().substring(event.key().indexOf('/') + 1))
                .toList();
    }

    private void publish(long number, UUID event, FollowUpAgreed agreed) throws Exception {
        TypeName type = CommitmentsEvents.TYPES.nameOf(FollowUpAgreed.class);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.toString());
        headers.put("ce_source", "/commitments");
        headers.put("ce_type", type.cloudEventType());
        headers.put("ce_dataschema", type.dataSchema());
        headers.put("ce_subject", agreed.commitment().subject().toString());
        headers.put("ce_time", Instant.parse("2021-01-08T00:00:00Z").toString());
        headers.put("content-type", "application/json");
        headers.put("ce_sequence", Long.toString(number));
        headers.put("ce_aggregateversion", "0");
        headers.put("ce_actor", "reaction:when-record-closed-then-raise-commitments");
        headers.put("ce_correlationid", UUID.randomUUID().toString());
        headers.put("ce_marking", Marking.OFFICIAL.name());
        topic("commitments")
                .publish(
                        LANE,
                        agreed.commitment().subject().toString(),
                        headers,
                        new EventCodec(CommitmentsEvents.TYPES).encode(agreed));
    }

    private static FollowUpAgreed agreed(CommitmentId commitment, String mechanism) {
        var channel = new MechanismId(UUID.fromString(mechanism));
        var korea = new PartyCode("KR");
        var india = new PartyCode("IN");
        return new FollowUpAgreed(
                commitment,
                new Terms(
                        Terms.Kind.JOINT,
                        List.of(Bearer.of(korea), Bearer.of(india)),
                        List.of(),
                        new ProtectedText("Hold the consultation on a regular basis"),
                        "agreed",
                        null,
                        new CommitmentDue(CommitmentDue.Shape.PERIODIC, "on a regular basis", null, null),
                        Terms.Standing.PER_OUR_RECORD,
                        Marking.OFFICIAL,
                        channel),
                new Source(
                        null,
                        null,
                        null,
                        null,
                        channel,
                        List.of(korea, india),
                        Source.Occasion.MEETING,
                        null,
                        null,
                        null));
    }
}
