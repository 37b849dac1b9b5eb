package org.chancery.scheduling.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.mechanism.MechanismRefusal.A_PARTY_DECIDES;
import static org.chancery.scheduling.mechanism.MechanismRefusal.IT_IS_CLOSED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.NOT_LAUNCHED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.NO_SUCH_MECHANISM;
import static org.chancery.scheduling.mechanism.MechanismRefusal.OTHERS_ARE_MERGED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.THE_DAY_HAS_NOT_COME;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismEvent.MechanismClosed;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.MechanismProposed;
import org.chancery.scheduling.events.MechanismEvent.MechanismSuspended;
import org.chancery.scheduling.events.MechanismEvent.MechanismsMerged;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.MechanismCommand.MergeMechanisms;
import org.chancery.scheduling.mechanism.MechanismCommand.Verdict;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MergingTest {

    private static final MechanismId CHANNEL = new MechanismId(new UUID(1, 1));
    private static final MechanismId TRADE = new MechanismId(new UUID(1, 2));
    private static final MechanismId INVESTMENT = new MechanismId(new UUID(1, 3));
    private static final PartyCode PH = new PartyCode("PH");
    private static final PartyCode VN = new PartyCode("VN");
    private static final LocalDate THEN = LocalDate.of(2024, 6, 18);
    private static final Verdict VERDICT = new Verdict(PH, "one channel for both subjects", THEN, null);
    private static final MechanismLaunched LAUNCHED = new MechanismLaunched(
            CHANNEL, "Joint commission", List.of(), List.of(PH, VN), null, null, HostRule.UNSTATED, null);
    private static final MechanismsMerged MERGED =
            new MechanismsMerged(CHANNEL, List.of(PH, VN), List.of(TRADE, INVESTMENT), PH, VERDICT.reason(), THEN);

    private final DeciderScenario<Mechanism, MechanismCommand, MechanismEvent> mechanism =
            DeciderScenario.of(Mechanism.unknown(), Instant.parse("2026-11-23T00:00:00Z"));

    private static MergeMechanisms merge(MechanismId... others) {
        return new MergeMechanisms(CHANNEL, List.of(others), VERDICT);
    }

    @Nested
    class An_unknown_or_proposed_mechanism {

        @Test
        void takes_nothing_in() {
            mechanism.given().when(merge(TRADE)).thenRefused(NO_SUCH_MECHANISM);
            mechanism
                    .given(new MechanismProposed(CHANNEL, "Joint commission", List.of(PH, VN), null))
                    .when(merge(TRADE))
                    .thenRefused(NOT_LAUNCHED);
        }
    }

    @Nested
    class A_launched_mechanism {

        @Test
        void takes_several_in_by_one_command() {
            mechanism.given(LAUNCHED).when(merge(TRADE, INVESTMENT)).thenEvents(MERGED);
        }

        @Test
        void takes_in_what_has_not_gone_in_yet() {
            mechanism
                    .given(
                            LAUNCHED,
                            new MechanismsMerged(CHANNEL, List.of(PH, VN), List.of(TRADE), PH, VERDICT.reason(), THEN))
                    .when(merge(TRADE, INVESTMENT))
                    .thenEvents(new MechanismsMerged(
                            CHANNEL, List.of(PH, VN), List.of(INVESTMENT), PH, VERDICT.reason(), THEN));
        }

        @Test
        void takes_nothing_in_twice() {
            mechanism.given(LAUNCHED, MERGED).when(merge(INVESTMENT)).thenNothing();
        }

        @Test
        void names_something_that_goes_in() {
            mechanism
                    .given(LAUNCHED)
                    .when(merge())
                    .thenRefused(OTHERS_ARE_MERGED)
                    .at("/merged");
        }

        @Test
        void does_not_go_into_itself() {
            mechanism
                    .given(LAUNCHED)
                    .when(merge(TRADE, CHANNEL))
                    .thenRefused(OTHERS_ARE_MERGED)
                    .at("/merged/1");
        }

        @Test
        void names_each_once() {
            mechanism
                    .given(LAUNCHED)
                    .when(merge(TRADE, INVESTMENT, TRADE))
                    .thenRefused(OTHERS_ARE_MERGED)
                    .at("/merged/2");
        }

        @Test
        void is_decided_on_by_a_party_on_a_day_that_has_begun() {
            mechanism
                    .given(LAUNCHED)
                    .when(new MergeMechanisms(
                            CHANNEL, List.of(TRADE), new Verdict(new PartyCode("FR"), "why", THEN, null)))
                    .thenRefused(A_PARTY_DECIDES)
                    .at("/by");
            mechanism
                    .given(LAUNCHED)
                    .when(new MergeMechanisms(
                            CHANNEL, List.of(TRADE), new Verdict(null, "why", LocalDate.of(2026, 11, 25), null)))
                    .thenRefused(THE_DAY_HAS_NOT_COME)
                    .at("/on");
        }

        @Test
        void shows_what_went_into_it() {
            Mechanism after =
                    mechanism.given(LAUNCHED).when(merge(TRADE, INVESTMENT)).after();
            assertThat(after)
                    .isInstanceOfSatisfying(
                            Mechanism.Launched.class,
                            launched -> assertThat(launched.standing().merged()).containsExactly(TRADE, INVESTMENT));
            assertThat(after.label(MERGED).about())
                    .containsExactlyInAnyOrder(PH.subject(), VN.subject(), TRADE.subject(), INVESTMENT.subject());
        }
    }

    @Nested
    class A_suspended_mechanism {

        @Test
        void takes_others_in_as_well() {
            mechanism
                    .given(LAUNCHED, new MechanismSuspended(CHANNEL, List.of(PH, VN), null, "why", null, null))
                    .when(merge(TRADE, INVESTMENT))
                    .thenEvents(MERGED);
        }
    }

    @Nested
    class A_closed_mechanism {

        @Test
        void takes_nothing_in() {
            mechanism
                    .given(LAUNCHED, new MechanismClosed(CHANNEL, List.of(PH, VN), null, "why", null, null, null))
                    .when(merge(TRADE))
                    .thenRefused(IT_IS_CLOSED);
        }
    }
}
