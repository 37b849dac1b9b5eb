package org.chancery.scheduling.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeConsultation;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.RhythmSet;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenFollowUpAgreedThenProposeNextRoundTest {

    private static final UUID EVENT = new UUID(9, 9);
    private static final CommitmentId PROMISE = new CommitmentId(new UUID(4, 1));
    private static final MechanismId CHANNEL = new MechanismId(new UUID(1, 1));
    private static final PartyCode KR = new PartyCode("KR");
    private static final PartyCode IN = new PartyCode("IN");

    private final KnownEvents known = new KnownEvents();

    {
        known.add(CHANNEL.subject(), launched(null));
    }

    private final WhenFollowUpAgreedThenProposeNextRound reaction = new WhenFollowUpAgreedThenProposeNextRound(known);

    @Test
    void the_next_round_is_proposed_between_the_parties_of_the_consultation() {
        assertThat(commands(agreed(CHANNEL, List.of(KR, IN))))
                .singleElement()
                .isInstanceOfSatisfying(ProposeConsultation.class, command -> {
                    assertThat(command.mechanism()).isEqualTo(CHANNEL);
                    assertThat(command.parties()).containsExactly(KR, IN);
                    assertThat(command.followsUp()).isEqualTo(PROMISE.subject());
                    assertThat(command.announcedRound()).isNull();
                });
    }

    @Test
    void what_others_agreed_than_its_sides_proposes_no_round_of_a_mechanism() {
        var france = new PartyCode("FR");
        assertThat(commands(agreed(CHANNEL, List.of(KR, france)))).isEmpty();
        assertThat(commands(agreed(CHANNEL, List.of(KR, france, IN)))).hasSize(1);
        assertThat(commands(agreed(new MechanismId(new UUID(1, 2)), List.of(KR, IN))))
                .isEmpty();
    }

    @Test
    void agreed_elsewhere_it_is_between_those_who_agreed() {
        assertThat(commands(agreed(CHANNEL, List.of())))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProposeConsultation.class,
                        command -> assertThat(command.parties()).containsExactly(IN, KR));
    }

    @Test
    void who_may_not_know_of_the_promise_may_not_know_of_the_round() {
        assertThat(commands(agreed(CHANNEL, List.of(KR, IN), "on a regular basis", Marking.CONFIDENTIAL)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProposeConsultation.class,
                        command -> assertThat(command.marking()).isEqualTo(Marking.CONFIDENTIAL));
        assertThat(commands(agreed(CHANNEL, List.of(KR, IN), "on a regular basis", Marking.PUBLIC)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProposeConsultation.class,
                        command -> assertThat(command.marking()).isEqualTo(Marking.OFFICIAL));
    }

    @Test
    void the_same_event_proposes_the_same_consultation() {
        assertThat(commands(agreed(CHANNEL, List.of(KR, IN)))).isEqualTo(commands(agreed(CHANNEL, List.of(KR, IN))));
    }

    @Test
    void an_imported_promise_proposes_nothing() {
        assertThat(reaction.react(agreed(CHANNEL, List.of(KR, IN)), Deliveries.ofImport(EVENT)))
                .isEmpty();
    }

    @Test
    void a_mechanism_that_meets_every_so_many_months_waits_for_its_time() {
        known.add(CHANNEL.subject(), launched(new Cadence("annually", null)));
        assertThat(commands(agreed(CHANNEL, List.of(KR, IN)))).isEmpty();
    }

    @Test
    void the_rhythm_that_was_set_last_tells_how_often() {
        known.add(CHANNEL.subject(), launched(new Cadence("annually", 12)));
        known.add(CHANNEL.subject(), new RhythmSet(CHANNEL, null, HostRule.UNSTATED));
        assertThat(commands(agreed(CHANNEL, List.of(KR, IN)))).hasSize(1);
        known.add(CHANNEL.subject(), new RhythmSet(CHANNEL, new Cadence("as needed", 6), HostRule.UNSTATED));
        assertThat(commands(agreed(CHANNEL, List.of(KR, IN)))).isEmpty();
    }

    @Test
    void a_mechanism_that_meets_regularly_in_some_way_waits_for_nothing() {
        known.add(CHANNEL.subject(), launched(new Cadence("regularly", null)));
        assertThat(commands(agreed(CHANNEL, List.of(KR, IN)))).hasSize(1);
    }

    @Test
    void a_promise_that_says_how_often_waits_for_its_time() {
        assertThat(commands(agreed(CHANNEL, List.of(KR, IN), "every two years")))
                .isEmpty();
    }

    @Test
    void another_promise_proposes_nothing() {
        assertThat(commands(agreed(null, List.of(KR, IN)))).isEmpty();
    }

    @Test
    void a_party_that_is_named_twice_meets_once() {
        assertThat(commands(agreed(CHANNEL, List.of(KR, IN, KR))))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProposeConsultation.class,
                        command -> assertThat(command.parties()).containsExactly(KR, IN));
    }

    @Test
    void one_party_alone_meets_nobody() {
        assertThat(commands(agreed(CHANNEL, List.of(KR)))).isEmpty();
    }

    private List<? extends Command> commands(FollowUpAgreed event) {
        return reaction.react(event, Deliveries.ofEvent(EVENT));
    }

    private static MechanismLaunched launched(@Nullable Cadence cadence) {
        return new MechanismLaunched(
                CHANNEL, "Global issues", List.of(), List.of(KR, IN), null, cadence, HostRule.UNSTATED, null);
    }

    private static FollowUpAgreed agreed(@Nullable MechanismId nextRoundOf, List<PartyCode> parties) {
        return agreed(nextRoundOf, parties, "on a regular basis");
    }

    private static FollowUpAgreed agreed(@Nullable MechanismId nextRoundOf, List<PartyCode> parties, String due) {
        return agreed(nextRoundOf, parties, due, Marking.OFFICIAL);
    }

    private static FollowUpAgreed agreed(
            @Nullable MechanismId nextRoundOf, List<PartyCode> parties, String due, Marking marking) {
        var terms = new Terms(
                Terms.Kind.JOINT,
                List.of(Bearer.of(IN), new Bearer(null, "the secretariats"), Bearer.of(KR), Bearer.of(IN)),
                List.of(),
                new ProtectedText("Hold the consultation regularly"),
                "agreed",
                null,
                new CommitmentDue(CommitmentDue.Shape.PERIODIC, due, null, null),
                Terms.Standing.PER_OUR_RECORD,
                marking,
                nextRoundOf);
        var source = new Source(null, null, null, null, CHANNEL, parties, Source.Occasion.MEETING, null, null, null);
        return new FollowUpAgreed(PROMISE, terms, source);
    }
}
