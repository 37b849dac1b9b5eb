package org.chancery.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.commitments.commitment.CommitmentRefusal.COMMITMENT_IS_FROZEN;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_COMMITMENT;
import static org.chancery.commitments.commitment.Founding.DAY;
import static org.chancery.commitments.commitment.Founding.IN;
import static org.chancery.commitments.commitment.Founding.MECHANISM;
import static org.chancery.commitments.commitment.Founding.record;
import static org.chancery.commitments.commitment.Founding.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.AnswerRequest;
import org.chancery.commitments.commitment.CommitmentCommand.Defer;
import org.chancery.commitments.commitment.CommitmentCommand.Freeze;
import org.chancery.commitments.commitment.CommitmentCommand.Fulfil;
import org.chancery.commitments.commitment.CommitmentCommand.Lapse;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseFromRecord;
import org.chancery.commitments.commitment.CommitmentCommand.ReportProgress;
import org.chancery.commitments.commitment.CommitmentCommand.Thaw;
import org.chancery.commitments.commitment.CommitmentCommand.Withdraw;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentDue.Shape;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentThawed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentWithdrawn;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.MechanismId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FreezingTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final ProtectedText WORDS = new ProtectedText("India will give it every attention.");
    private static final RequestMade MADE = new RequestMade(ID, support(), record());
    private static final CommitmentLapsed LAPSED = new CommitmentLapsed(ID, "Too late", DAY);
    private static final CommitmentFulfilled FULFILLED = new CommitmentFulfilled(ID, DAY, "a note");
    private static final CommitmentFrozen FROZEN = new CommitmentFrozen(ID, MECHANISM, "Suspended", DAY);
    private static final MechanismId OTHER = new MechanismId(new UUID(1, 2));
    private static final Freeze FREEZE = new Freeze(ID, MECHANISM, "Suspended", DAY);
    private static final Thaw THAW = new Thaw(ID, MECHANISM, DAY);
    private static final CommitmentThawed THAWED = new CommitmentThawed(ID, MECHANISM, DAY);

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), Instant.parse("2026-11-23T12:00:00Z"));

    @Nested
    class An_open_commitment {

        @Test
        void is_frozen_once_by_each_mechanism() {
            commitment.given(MADE).when(FREEZE).thenEvents(FROZEN);
            commitment.given(MADE, FROZEN).when(FREEZE).thenNothing();
            commitment
                    .given(MADE, FROZEN)
                    .when(new Freeze(ID, OTHER, "Suspended as well", null))
                    .thenEvents(new CommitmentFrozen(ID, OTHER, "Suspended as well", null));
            commitment.given(MADE).when(THAW).thenNothing();
        }
    }

    @Nested
    class A_frozen_commitment {

        @Test
        void is_not_worked_on() {
            for (CommitmentCommand command : List.of(
                    new ReportProgress(ID, DAY, WORDS, null),
                    new Fulfil(ID, DAY, "a note"),
                    new Defer(ID, new CommitmentDue(Shape.ASAP, "soon", null, null), "Later", null))) {
                commitment.given(MADE, FROZEN).when(command).thenRefused(COMMITMENT_IS_FROZEN);
            }
        }

        @Test
        void is_still_spoken_of() {
            commitment
                    .given(MADE, FROZEN)
                    .when(new AnswerRequest(ID, Response.NOTED, IN, DAY, null, null))
                    .thenEvents(new RequestAnswered(ID, Response.NOTED, IN, DAY, null, null));
            commitment
                    .given(MADE, FROZEN)
                    .when(new Withdraw(ID, IN, "Over", DAY))
                    .thenEvents(new CommitmentWithdrawn(ID, IN, "Over", DAY));
            commitment.given(MADE, FROZEN).when(new Lapse(ID, "Too late", DAY)).thenEvents(LAPSED);
        }

        @Test
        void knows_what_was_done_before() {
            commitment
                    .given(MADE, new ProgressReported(ID, DAY, WORDS, null), FROZEN)
                    .when(new ReportProgress(ID, DAY, WORDS, null))
                    .thenNothing();
            commitment
                    .given(MADE, FROZEN)
                    .when(new Defer(ID, support().due(), "It is that already", null))
                    .thenNothing();
        }

        @Test
        void thaws_when_every_mechanism_was_resumed() {
            var other = new CommitmentFrozen(ID, OTHER, "Suspended as well", null);
            commitment.given(MADE, FROZEN).when(THAW).thenEvents(THAWED);
            commitment.given(MADE, FROZEN, THAWED).when(THAW).thenNothing();
            commitment
                    .given(MADE, FROZEN, THAWED)
                    .when(new Fulfil(ID, DAY, "a note"))
                    .thenEvents(FULFILLED);
            commitment
                    .given(MADE, FROZEN, other, THAWED)
                    .when(new Fulfil(ID, DAY, "a note"))
                    .thenRefused(COMMITMENT_IS_FROZEN);
            commitment.given(MADE, FROZEN, THAWED).when(FREEZE).thenEvents(FROZEN);
        }

        @Test
        void is_raised_already_and_ends_once() {
            commitment
                    .given(MADE, FROZEN)
                    .when(new RaiseFromRecord(ID, support(), record()))
                    .thenNothing();
            commitment
                    .given(MADE, FROZEN, LAPSED)
                    .when(new Lapse(ID, "Too late", DAY))
                    .thenNothing();
            commitment.given(MADE, FROZEN, LAPSED).when(FREEZE).thenNothing();
        }

        @Test
        void tells_readers_which_mechanism_froze_it() {
            var other = new CommitmentFrozen(ID, OTHER, "Suspended as well", null);
            var thawed = new CommitmentThawed(ID, OTHER, null);
            Commitment state = Commitment.unknown().evolve(MADE).evolve(other);
            assertThat(state.label(other).about()).contains(OTHER.subject());
            assertThat(state.evolve(thawed).label(thawed).about()).contains(OTHER.subject());
            assertThat(state.label(other).marking()).isEqualTo(Marking.RESTRICTED);
        }
    }

    @Nested
    class Anything_else {

        @Test
        void is_not_frozen() {
            commitment.given().when(FREEZE).thenRefused(NO_SUCH_COMMITMENT);
            commitment.given().when(THAW).thenRefused(NO_SUCH_COMMITMENT);
            commitment.given(MADE, FULFILLED).when(FREEZE).thenNothing();
            commitment.given(MADE, LAPSED).when(FREEZE).thenNothing();
            assertThat(Commitment.unknown().evolve(FROZEN)).isEqualTo(Commitment.unknown());
            Commitment done = Commitment.unknown().evolve(MADE).evolve(FULFILLED);
            assertThat(done.evolve(FROZEN)).isEqualTo(done);
            assertThat(done.evolve(THAWED)).isEqualTo(done);
        }
    }
}
