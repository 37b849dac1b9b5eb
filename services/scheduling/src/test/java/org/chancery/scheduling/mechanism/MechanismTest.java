package org.chancery.scheduling.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.mechanism.MechanismRefusal.ALIAS_IS_OF_A_PARTY;
import static org.chancery.scheduling.mechanism.MechanismRefusal.ALREADY_LAUNCHED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.A_MECHANISM_JOINS_TWO_PARTIES;
import static org.chancery.scheduling.mechanism.MechanismRefusal.A_PARTY_JOINS_ONCE;
import static org.chancery.scheduling.mechanism.MechanismRefusal.NO_SUCH_MECHANISM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.RoundCountWithdrawn;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.MechanismCommand.CountRound;
import org.chancery.scheduling.mechanism.MechanismCommand.LaunchMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.WithdrawRoundCount;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MechanismTest {

    private static final MechanismId CHANNEL = new MechanismId(new UUID(1, 1));
    private static final ConsultationId FIRST = new ConsultationId(new UUID(2, 1));
    private static final ConsultationId SECOND = new ConsultationId(new UUID(2, 2));
    private static final ConsultationId THIRD = new ConsultationId(new UUID(2, 3));
    private static final PartyCode KR = new PartyCode("KR");
    private static final PartyCode IN = new PartyCode("IN");
    private static final MechanismLaunched LAUNCHED = launched(List.of(KR, IN), List.of());
    private static final String REASON = "Recorded for the wrong week";

    private final DeciderScenario<Mechanism, MechanismCommand, MechanismEvent> mechanism =
            DeciderScenario.of(Mechanism.unknown(), Instant.parse("2026-11-23T00:00:00Z"));

    @Nested
    class An_unknown_mechanism {

        @Test
        void is_launched() {
            mechanism.given().when(launch(LAUNCHED)).thenEvents(LAUNCHED);
        }

        @Test
        void is_launched_with_a_name_for_each_side() {
            var named = launched(
                    List.of(KR, IN), List.of(new Alias(KR, "ko", "한-인도 협의"), new Alias(null, "en", "Consultation")));
            mechanism.given().when(launch(named)).thenEvents(named);
        }

        @Test
        void needs_two_parties() {
            mechanism
                    .given()
                    .when(launch(launched(List.of(KR), List.of())))
                    .thenRefused(A_MECHANISM_JOINS_TWO_PARTIES)
                    .at("/parties");
        }

        @Test
        void names_each_party_once() {
            mechanism
                    .given()
                    .when(launch(launched(List.of(KR, IN, KR), List.of())))
                    .thenRefused(A_PARTY_JOINS_ONCE)
                    .at("/parties/2");
        }

        @Test
        void has_no_alias_of_a_stranger() {
            var alias = new Alias(new PartyCode("FR"), "fr", "Consultation");
            mechanism
                    .given()
                    .when(launch(launched(List.of(KR, IN), List.of(new Alias(IN, "en", "Dialogue"), alias))))
                    .thenRefused(ALIAS_IS_OF_A_PARTY)
                    .at("/aliases/1/party");
        }

        @Test
        void counts_nothing() {
            mechanism.given().when(new CountRound(CHANNEL, FIRST)).thenRefused(NO_SUCH_MECHANISM);
        }

        @Test
        void takes_no_count_back() {
            mechanism
                    .given()
                    .when(new WithdrawRoundCount(CHANNEL, FIRST, REASON))
                    .thenRefused(NO_SUCH_MECHANISM);
        }
    }

    @Nested
    class A_launched_mechanism {

        @Test
        void is_not_launched_again() {
            mechanism.given(LAUNCHED).when(launch(LAUNCHED)).thenNothing();
        }

        @Test
        void keeps_its_particulars() {
            mechanism
                    .given(LAUNCHED)
                    .when(launch(launched(List.of(IN, KR), List.of())))
                    .thenRefused(ALREADY_LAUNCHED);
        }

        @Test
        void counts_the_first_round_as_1() {
            mechanism.given(LAUNCHED).when(new CountRound(CHANNEL, FIRST)).thenEvents(counted(FIRST, 1));
        }

        @Test
        void has_no_count_to_take_back() {
            mechanism
                    .given(LAUNCHED)
                    .when(new WithdrawRoundCount(CHANNEL, FIRST, REASON))
                    .thenNothing();
        }

        @Test
        void is_labelled_with_its_parties() {
            assertThat(Mechanism.unknown().evolve(LAUNCHED).label(LAUNCHED).about())
                    .containsExactlyInAnyOrder(KR.subject(), IN.subject());
        }
    }

    @Nested
    class A_mechanism_that_counted {

        @Test
        void counts_a_consultation_once() {
            mechanism
                    .given(LAUNCHED, counted(FIRST, 1))
                    .when(new CountRound(CHANNEL, FIRST))
                    .thenNothing();
        }

        @Test
        void counts_on() {
            mechanism
                    .given(LAUNCHED, counted(FIRST, 1))
                    .when(new CountRound(CHANNEL, SECOND))
                    .thenEvents(counted(SECOND, 2));
        }

        @Test
        void takes_a_count_back() {
            mechanism
                    .given(LAUNCHED, counted(FIRST, 1))
                    .when(new WithdrawRoundCount(CHANNEL, FIRST, REASON))
                    .thenEvents(uncounted(FIRST, 1));
        }

        @Test
        void draws_an_ordinal_again_that_was_taken_back() {
            mechanism
                    .given(LAUNCHED, counted(FIRST, 1), counted(SECOND, 2), uncounted(FIRST, 1))
                    .when(new CountRound(CHANNEL, THIRD))
                    .thenEvents(counted(THIRD, 1));
        }

        @Test
        void names_the_consultation_that_the_event_speaks_of() {
            Mechanism counted = Mechanism.unknown().evolve(LAUNCHED).evolve(counted(FIRST, 1));
            assertThat(counted.label(counted(FIRST, 1)).about())
                    .containsExactlyInAnyOrder(KR.subject(), IN.subject(), FIRST.subject());
            assertThat(counted.evolve(uncounted(FIRST, 1))
                            .label(uncounted(FIRST, 1))
                            .about())
                    .containsExactlyInAnyOrder(KR.subject(), IN.subject(), FIRST.subject());
        }

        @Test
        void tells_of_a_marked_consultation_to_those_alone_who_may_know_of_it() {
            var counted = new RoundCounted(CHANNEL, FIRST, 1, List.of(), Marking.SECRET);
            var withdrawn = new RoundCountWithdrawn(CHANNEL, FIRST, 1, REASON, Marking.SECRET);
            mechanism
                    .given(LAUNCHED)
                    .when(new CountRound(CHANNEL, FIRST, List.of(), Marking.SECRET))
                    .thenEvents(counted);
            mechanism
                    .given(LAUNCHED, counted)
                    .when(new WithdrawRoundCount(CHANNEL, FIRST, REASON, Marking.SECRET))
                    .thenEvents(withdrawn);
            mechanism
                    .given(LAUNCHED)
                    .when(new CountRound(CHANNEL, FIRST, List.of(), Marking.PUBLIC))
                    .thenEvents(counted(FIRST, 1));
            Mechanism after = Mechanism.unknown().evolve(LAUNCHED).evolve(counted);
            assertThat(after.label(counted).marking()).isEqualTo(Marking.SECRET);
            assertThat(after.evolve(withdrawn).label(withdrawn).marking()).isEqualTo(Marking.SECRET);
            assertThat(after.label(LAUNCHED).marking()).isEqualTo(Marking.OFFICIAL);
        }
    }

    private static LaunchMechanism launch(MechanismLaunched m) {
        return new LaunchMechanism(
                m.mechanism(),
                m.name(),
                m.aliases(),
                m.parties(),
                m.level(),
                m.cadence(),
                m.hostRule(),
                m.founded(),
                m.parent(),
                m.foundingText());
    }

    private static MechanismLaunched launched(List<PartyCode> parties, List<Alias> aliases) {
        return new MechanismLaunched(
                CHANNEL,
                "Korea-India high-level policy consultation on global issues",
                aliases,
                parties,
                "deputy minister",
                new Cadence("regularly", null),
                HostRule.UNSTATED,
                LocalDate.of(2021, 1, 7));
    }

    private static RoundCounted counted(ConsultationId consultation, int ordinal) {
        return new RoundCounted(CHANNEL, consultation, ordinal);
    }

    private static RoundCountWithdrawn uncounted(ConsultationId consultation, int ordinal) {
        return new RoundCountWithdrawn(CHANNEL, consultation, ordinal, REASON);
    }
}
