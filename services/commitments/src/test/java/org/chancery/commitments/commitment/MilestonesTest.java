package org.chancery.commitments.commitment;

import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_ENDED;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_FULFILLED;
import static org.chancery.commitments.commitment.CommitmentRefusal.CHANGE_NEEDS_A_REASON;
import static org.chancery.commitments.commitment.CommitmentRefusal.COMMITMENT_IS_FROZEN;
import static org.chancery.commitments.commitment.CommitmentRefusal.DATE_IS_IN_THE_FUTURE;
import static org.chancery.commitments.commitment.CommitmentRefusal.DUE_ENDS_BEFORE_IT_BEGINS;
import static org.chancery.commitments.commitment.CommitmentRefusal.MET_MILESTONE_STAYS;
import static org.chancery.commitments.commitment.CommitmentRefusal.MILESTONE_IS_MET;
import static org.chancery.commitments.commitment.CommitmentRefusal.MILESTONE_NUMBERS_DIFFER;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_COMMITMENT;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_MILESTONE;
import static org.chancery.commitments.commitment.Founding.DAY;
import static org.chancery.commitments.commitment.Founding.MECHANISM;
import static org.chancery.commitments.commitment.Founding.record;
import static org.chancery.commitments.commitment.Founding.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand.MeetMilestone;
import org.chancery.commitments.commitment.CommitmentCommand.SetMilestones;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentDue.Shape;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.MilestoneMet;
import org.chancery.commitments.events.CommitmentEvent.MilestonesSet;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Milestone;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.ProtectedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MilestonesTest {

    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final LocalDate NOWHERE_YET = LocalDate.of(2026, 11, 25);
    private static final ProtectedText WORDS = new ProtectedText("India will give it every attention.");
    private static final RequestMade MADE = new RequestMade(ID, support(), record());
    private static final CommitmentLapsed LAPSED = new CommitmentLapsed(ID, "Too late", DAY);
    private static final CommitmentFulfilled FULFILLED = new CommitmentFulfilled(ID, DAY, "a note");
    private static final CommitmentFrozen FROZEN = new CommitmentFrozen(ID, MECHANISM, "Suspended", DAY);
    private static final String WHY = "An intermediate date was agreed";
    private static final Milestone FIRST = step(1, LocalDate.of(2024, 3, 10));
    private static final Milestone SECOND = step(2, LocalDate.of(2024, 5, 10));
    private static final MilestonesSet SET = new MilestonesSet(ID, List.of(FIRST, SECOND), null, DAY);
    private static final MilestoneMet MET = new MilestoneMet(ID, 1, DAY, "a release");

    private final DeciderScenario<Commitment, CommitmentCommand, CommitmentEvent> commitment =
            DeciderScenario.of(Commitment.unknown(), Instant.parse("2026-11-23T12:00:00Z"));

    private static Milestone step(int number, LocalDate date) {
        return new Milestone(number, WORDS, new CommitmentDue(Shape.BY_DATE, "by then", date, null));
    }

    private static SetMilestones set(@Nullable String reason, Milestone... milestones) {
        return new SetMilestones(ID, List.of(milestones), reason, DAY);
    }

    private static MeetMilestone meet(int number, String evidence) {
        return new MeetMilestone(ID, number, DAY, evidence);
    }

    @Nested
    class An_open_commitment {

        @Test
        void is_kept_step_by_step() {
            commitment.given(MADE).when(set(null, FIRST, SECOND)).thenEvents(SET);
            commitment.given(MADE, SET).when(set(null, FIRST, SECOND)).thenNothing();
        }

        @Test
        void has_its_steps_cut_anew_for_a_reason() {
            Milestone between = step(3, LocalDate.of(2024, 4, 10));
            commitment
                    .given(MADE, SET)
                    .when(set(null, FIRST, between, SECOND))
                    .thenRefused(CHANGE_NEEDS_A_REASON)
                    .at("/reason");
            commitment
                    .given(MADE, SET)
                    .when(set(WHY, FIRST, between, SECOND))
                    .thenEvents(new MilestonesSet(ID, List.of(FIRST, between, SECOND), WHY, DAY));
        }

        @Test
        void tells_its_steps_apart_by_number() {
            commitment
                    .given(MADE)
                    .when(set(null, FIRST, step(1, DAY)))
                    .thenRefused(MILESTONE_NUMBERS_DIFFER)
                    .at("/milestones/1/number");
        }

        @Test
        void has_steps_that_a_calendar_can_hold() {
            var backwards = new Milestone(2, WORDS, new CommitmentDue(Shape.WINDOW, "then", DAY, DAY.minusDays(1)));
            commitment
                    .given(MADE)
                    .when(set(null, FIRST, backwards))
                    .thenRefused(DUE_ENDS_BEFORE_IT_BEGINS)
                    .at("/milestones/1/due/until");
            commitment
                    .given(MADE)
                    .when(new SetMilestones(ID, List.of(FIRST), null, NOWHERE_YET))
                    .thenRefused(DATE_IS_IN_THE_FUTURE)
                    .at("/on");
        }

        @Test
        void takes_each_step_once() {
            commitment.given(MADE, SET).when(meet(1, "a release")).thenEvents(MET);
            commitment.given(MADE, SET, MET).when(meet(1, "a release")).thenNothing();
            commitment.given(MADE, SET, MET).when(meet(1, "another")).thenRefused(MILESTONE_IS_MET);
            commitment
                    .given(MADE, SET)
                    .when(meet(3, "x"))
                    .thenRefused(NO_SUCH_MILESTONE)
                    .at("/milestone");
            commitment
                    .given(MADE, SET)
                    .when(new MeetMilestone(ID, 1, NOWHERE_YET, "x"))
                    .thenRefused(DATE_IS_IN_THE_FUTURE)
                    .at("/on");
        }

        @Test
        void keeps_a_step_that_was_met_when_the_others_are_set_anew() {
            commitment
                    .given(MADE, SET, MET)
                    .when(set(WHY, SECOND))
                    .thenRefused(MET_MILESTONE_STAYS)
                    .at("/milestones");
            commitment.given(MADE, SET, MET).when(set(WHY, step(1, DAY))).thenRefused(MET_MILESTONE_STAYS);
            commitment
                    .given(MADE, SET, MET)
                    .when(set(WHY, FIRST))
                    .thenEvents(new MilestonesSet(ID, List.of(FIRST), WHY, DAY));
        }
    }

    @Nested
    class Nothing_else {

        @Test
        void has_steps() {
            commitment.given().when(set(null, FIRST)).thenRefused(NO_SUCH_COMMITMENT);
            commitment.given().when(meet(1, "x")).thenRefused(NO_SUCH_COMMITMENT);
            commitment.given(MADE, LAPSED).when(set(null, FIRST)).thenRefused(ALREADY_ENDED);
            commitment.given(MADE, SET, FULFILLED).when(meet(1, "x")).thenRefused(ALREADY_FULFILLED);
            commitment.given(MADE, FROZEN).when(set(null, FIRST)).thenRefused(COMMITMENT_IS_FROZEN);
            commitment.given(MADE, SET, FROZEN).when(meet(1, "x")).thenRefused(COMMITMENT_IS_FROZEN);
            commitment.given(MADE, SET, MET, FROZEN).when(meet(1, "a release")).thenNothing();
        }
    }
}
