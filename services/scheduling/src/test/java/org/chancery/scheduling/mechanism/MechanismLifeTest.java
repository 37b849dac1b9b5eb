package org.chancery.scheduling.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.mechanism.MechanismRefusal.ALIAS_IS_OF_A_PARTY;
import static org.chancery.scheduling.mechanism.MechanismRefusal.ALREADY_LAUNCHED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.ALREADY_PROPOSED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.A_MECHANISM_JOINS_TWO_PARTIES;
import static org.chancery.scheduling.mechanism.MechanismRefusal.A_PARTY_DECIDES;
import static org.chancery.scheduling.mechanism.MechanismRefusal.A_PART_OF_ANOTHER;
import static org.chancery.scheduling.mechanism.MechanismRefusal.IT_IS_CLOSED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.IT_IS_SUSPENDED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.NOT_LAUNCHED;
import static org.chancery.scheduling.mechanism.MechanismRefusal.NO_SUCH_MECHANISM;
import static org.chancery.scheduling.mechanism.MechanismRefusal.THE_DAY_HAS_NOT_COME;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.CountedAs;
import org.chancery.scheduling.events.DecisionId;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.MechanismEvent.AliasAdded;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismEvent.LevelRaised;
import org.chancery.scheduling.events.MechanismEvent.MechanismClosed;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.MechanismProposed;
import org.chancery.scheduling.events.MechanismEvent.MechanismRenamed;
import org.chancery.scheduling.events.MechanismEvent.MechanismResumed;
import org.chancery.scheduling.events.MechanismEvent.MechanismSuspended;
import org.chancery.scheduling.events.MechanismEvent.RhythmSet;
import org.chancery.scheduling.events.MechanismEvent.RoundCountWithdrawn;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.MechanismCommand.AddAlias;
import org.chancery.scheduling.mechanism.MechanismCommand.CloseMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.CountRound;
import org.chancery.scheduling.mechanism.MechanismCommand.LaunchMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.ProposeMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.RaiseLevel;
import org.chancery.scheduling.mechanism.MechanismCommand.RenameMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.ResumeMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.SetRhythm;
import org.chancery.scheduling.mechanism.MechanismCommand.SuspendMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.Verdict;
import org.chancery.scheduling.mechanism.MechanismCommand.WithdrawRoundCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MechanismLifeTest {

    private static final MechanismId CHANNEL = new MechanismId(new UUID(1, 1));
    private static final MechanismId OTHER = new MechanismId(new UUID(1, 2));
    private static final DecisionId DECISION = new DecisionId(new UUID(6, 1));
    private static final ConsultationId FIRST = new ConsultationId(new UUID(2, 1));
    private static final ConsultationId SECOND = new ConsultationId(new UUID(2, 2));
    private static final ConsultationId THIRD = new ConsultationId(new UUID(2, 3));
    private static final PartyCode CN = new PartyCode("CN");
    private static final PartyCode US = new PartyCode("US");
    private static final PartyCode FR = new PartyCode("FR");
    private static final LocalDate THEN = LocalDate.of(2022, 8, 5);
    private static final LocalDate TOMORROW_EVERYWHERE = LocalDate.of(2026, 11, 25);
    private static final MechanismProposed PROPOSED =
            new MechanismProposed(CHANNEL, "Theater commanders talk", List.of(CN, US), THEN);
    private static final MechanismLaunched LAUNCHED = new MechanismLaunched(
            CHANNEL, "Theater commanders talk", List.of(), List.of(CN, US), "commander", null, HostRule.UNSTATED, null);
    private static final Verdict VERDICT = new Verdict(CN, "a visit that was opposed", THEN, DECISION);
    private static final MechanismSuspended SUSPENDED =
            new MechanismSuspended(CHANNEL, List.of(CN, US), CN, VERDICT.reason(), THEN, DECISION);
    private static final MechanismResumed RESUMED =
            new MechanismResumed(CHANNEL, List.of(CN, US), CN, VERDICT.reason(), THEN, DECISION);
    private static final MechanismClosed CLOSED =
            new MechanismClosed(CHANNEL, List.of(CN, US), CN, VERDICT.reason(), THEN, DECISION, OTHER);

    private final DeciderScenario<Mechanism, MechanismCommand, MechanismEvent> mechanism =
            DeciderScenario.of(Mechanism.unknown(), Instant.parse("2026-11-23T00:00:00Z"));

    private static LaunchMechanism launch(@Nullable MechanismId parent) {
        return new LaunchMechanism(
                CHANNEL,
                LAUNCHED.name(),
                List.of(),
                List.of(CN, US),
                LAUNCHED.level(),
                null,
                HostRule.UNSTATED,
                null,
                parent,
                null);
    }

    private static ProposeMechanism propose(List<PartyCode> parties, @Nullable LocalDate on) {
        return new ProposeMechanism(CHANNEL, PROPOSED.name(), parties, on);
    }

    private static final List<MechanismCommand> ALL_THAT_CHANGE_IT = List.of(
            new RenameMechanism(CHANNEL, "Another name", null),
            new AddAlias(CHANNEL, new Alias(null, "en", "Another name")),
            new RaiseLevel(CHANNEL, "minister", false, null),
            new SetRhythm(CHANNEL, null, HostRule.ALTERNATING),
            new SuspendMechanism(CHANNEL, VERDICT),
            new ResumeMechanism(CHANNEL, VERDICT));

    @Nested
    class An_unknown_mechanism {

        @Test
        void is_proposed_before_it_begins() {
            mechanism.given().when(propose(List.of(CN, US), THEN)).thenEvents(PROPOSED);
        }

        @Test
        void is_proposed_to_two_parties_on_a_day_that_has_begun() {
            mechanism
                    .given()
                    .when(propose(List.of(CN), THEN))
                    .thenRefused(A_MECHANISM_JOINS_TWO_PARTIES)
                    .at("/parties");
            mechanism
                    .given()
                    .when(propose(List.of(CN, US), TOMORROW_EVERYWHERE))
                    .thenRefused(THE_DAY_HAS_NOT_COME)
                    .at("/on");
        }

        @Test
        void may_be_a_part_of_another_but_not_of_itself() {
            mechanism
                    .given()
                    .when(launch(OTHER))
                    .thenEvents(new MechanismLaunched(
                            CHANNEL,
                            LAUNCHED.name(),
                            List.of(),
                            List.of(CN, US),
                            LAUNCHED.level(),
                            null,
                            HostRule.UNSTATED,
                            null,
                            OTHER,
                            null));
            mechanism
                    .given()
                    .when(launch(CHANNEL))
                    .thenRefused(A_PART_OF_ANOTHER)
                    .at("/parent");
        }

        @Test
        void does_nothing_else() {
            for (MechanismCommand command : ALL_THAT_CHANGE_IT) {
                mechanism.given().when(command).thenRefused(NO_SUCH_MECHANISM);
            }
            mechanism.given().when(new CloseMechanism(CHANNEL, VERDICT, null)).thenRefused(NO_SUCH_MECHANISM);
        }
    }

    @Nested
    class A_proposed_mechanism {

        @Test
        void is_proposed_once() {
            mechanism.given(PROPOSED).when(propose(List.of(CN, US), THEN)).thenNothing();
            mechanism.given(PROPOSED).when(propose(List.of(US, CN), THEN)).thenRefused(ALREADY_PROPOSED);
        }

        @Test
        void is_launched() {
            mechanism.given(PROPOSED).when(launch(null)).thenEvents(LAUNCHED);
        }

        @Test
        void neither_meets_nor_counts() {
            for (MechanismCommand command : ALL_THAT_CHANGE_IT) {
                mechanism.given(PROPOSED).when(command).thenRefused(NOT_LAUNCHED);
            }
            mechanism
                    .given(PROPOSED)
                    .when(new CloseMechanism(CHANNEL, VERDICT, null))
                    .thenRefused(NOT_LAUNCHED);
            mechanism.given(PROPOSED).when(new CountRound(CHANNEL, FIRST)).thenRefused(NOT_LAUNCHED);
        }

        @Test
        void is_about_its_parties_and_changed_by_nothing_but_its_launch() {
            Mechanism proposed = Mechanism.unknown().evolve(PROPOSED);
            assertThat(proposed.label(PROPOSED).about()).containsExactlyInAnyOrder(CN.subject(), US.subject());
            for (MechanismEvent event :
                    List.of(SUSPENDED, RESUMED, CLOSED, new MechanismRenamed(CHANNEL, "", "Another name", null))) {
                assertThat(proposed.evolve(event)).isEqualTo(proposed);
                assertThat(Mechanism.unknown().evolve(event)).isEqualTo(Mechanism.unknown());
            }
        }
    }

    @Nested
    class A_launched_mechanism {

        @Test
        void is_not_proposed_any_more() {
            mechanism.given(LAUNCHED).when(propose(List.of(CN, US), THEN)).thenRefused(ALREADY_LAUNCHED);
        }

        @Test
        void is_renamed_and_keeps_the_name_before() {
            var renamed = new MechanismRenamed(CHANNEL, LAUNCHED.name(), "Commanders' dialogue", THEN);
            var rename = new RenameMechanism(CHANNEL, "Commanders' dialogue", THEN);
            mechanism.given(LAUNCHED).when(rename).thenEvents(renamed);
            mechanism.given(LAUNCHED, renamed).when(rename).thenNothing();
            mechanism
                    .given(LAUNCHED, renamed)
                    .when(new AddAlias(CHANNEL, new Alias(null, "und", LAUNCHED.name())))
                    .thenNothing();
            mechanism
                    .given(LAUNCHED)
                    .when(new RenameMechanism(CHANNEL, "x", TOMORROW_EVERYWHERE))
                    .thenRefused(THE_DAY_HAS_NOT_COME);
        }

        @Test
        void gets_an_alias_of_a_side_once() {
            var alias = new Alias(CN, "zh", "战区领导通话");
            mechanism.given(LAUNCHED).when(new AddAlias(CHANNEL, alias)).thenEvents(new AliasAdded(CHANNEL, alias));
            mechanism
                    .given(LAUNCHED, new AliasAdded(CHANNEL, alias))
                    .when(new AddAlias(CHANNEL, alias))
                    .thenNothing();
            mechanism
                    .given(LAUNCHED)
                    .when(new AddAlias(CHANNEL, new Alias(FR, "fr", "Dialogue")))
                    .thenRefused(ALIAS_IS_OF_A_PARTY)
                    .at("/party");
        }

        @Test
        void meets_in_another_rhythm() {
            var cadence = new Cadence("annually", 12);
            var set = new RhythmSet(CHANNEL, cadence, HostRule.UNSTATED);
            mechanism
                    .given(LAUNCHED)
                    .when(new SetRhythm(CHANNEL, cadence, HostRule.UNSTATED))
                    .thenEvents(set);
            mechanism
                    .given(LAUNCHED, set)
                    .when(new SetRhythm(CHANNEL, cadence, HostRule.UNSTATED))
                    .thenNothing();
            mechanism
                    .given(LAUNCHED)
                    .when(new SetRhythm(CHANNEL, null, HostRule.ALTERNATING))
                    .thenEvents(new RhythmSet(CHANNEL, null, HostRule.ALTERNATING));
        }

        @Test
        void is_suspended_by_a_party_for_a_reason() {
            mechanism
                    .given(LAUNCHED)
                    .when(new SuspendMechanism(CHANNEL, VERDICT))
                    .thenEvents(SUSPENDED);
            mechanism
                    .given(LAUNCHED)
                    .when(new SuspendMechanism(CHANNEL, new Verdict(FR, "why", null, null)))
                    .thenRefused(A_PARTY_DECIDES)
                    .at("/by");
            mechanism
                    .given(LAUNCHED)
                    .when(new SuspendMechanism(CHANNEL, new Verdict(null, "why", TOMORROW_EVERYWHERE, null)))
                    .thenRefused(THE_DAY_HAS_NOT_COME)
                    .at("/on");
        }

        @Test
        void is_not_resumed() {
            mechanism
                    .given(LAUNCHED)
                    .when(new ResumeMechanism(CHANNEL, VERDICT))
                    .thenNothing();
            mechanism
                    .given(LAUNCHED)
                    .when(new ResumeMechanism(CHANNEL, new Verdict(FR, "why", null, null)))
                    .thenRefused(A_PARTY_DECIDES)
                    .at("/by");
        }

        @Test
        void is_closed_and_another_takes_its_place() {
            mechanism
                    .given(LAUNCHED)
                    .when(new CloseMechanism(CHANNEL, VERDICT, OTHER))
                    .thenEvents(CLOSED);
            mechanism
                    .given(LAUNCHED)
                    .when(new CloseMechanism(CHANNEL, VERDICT, CHANNEL))
                    .thenRefused(A_PART_OF_ANOTHER)
                    .at("/into");
        }
    }

    @Nested
    class A_suspended_mechanism {

        @Test
        void is_suspended_once() {
            mechanism
                    .given(LAUNCHED, SUSPENDED)
                    .when(new SuspendMechanism(CHANNEL, VERDICT))
                    .thenNothing();
            mechanism
                    .given(LAUNCHED, SUSPENDED)
                    .when(new SuspendMechanism(CHANNEL, new Verdict(US, "another", null, null)))
                    .thenRefused(IT_IS_SUSPENDED);
        }

        @Test
        void is_resumed_and_may_be_suspended_again() {
            mechanism
                    .given(LAUNCHED, SUSPENDED)
                    .when(new ResumeMechanism(CHANNEL, VERDICT))
                    .thenEvents(RESUMED);
            mechanism
                    .given(LAUNCHED, SUSPENDED, RESUMED)
                    .when(new SuspendMechanism(CHANNEL, VERDICT))
                    .thenEvents(SUSPENDED);
            mechanism
                    .given(LAUNCHED, SUSPENDED)
                    .when(new ResumeMechanism(CHANNEL, new Verdict(FR, "why", null, null)))
                    .thenRefused(A_PARTY_DECIDES);
        }

        @Test
        void still_counts_what_was_held_and_is_still_renamed() {
            mechanism
                    .given(LAUNCHED, SUSPENDED)
                    .when(new CountRound(CHANNEL, FIRST))
                    .thenEvents(new RoundCounted(CHANNEL, FIRST, 1));
            mechanism
                    .given(LAUNCHED, SUSPENDED, new RoundCounted(CHANNEL, FIRST, 1))
                    .when(new CountRound(CHANNEL, FIRST))
                    .thenNothing();
            mechanism
                    .given(LAUNCHED, SUSPENDED)
                    .when(new SuspendMechanism(CHANNEL, VERDICT))
                    .thenNothing();
        }

        @Test
        void is_closed_and_is_about_the_decision() {
            mechanism
                    .given(LAUNCHED, SUSPENDED)
                    .when(new CloseMechanism(CHANNEL, VERDICT, OTHER))
                    .thenEvents(CLOSED);
            Mechanism suspended = Mechanism.unknown().evolve(LAUNCHED).evolve(SUSPENDED);
            for (MechanismEvent event : List.of(SUSPENDED, RESUMED, CLOSED)) {
                assertThat(suspended.label(event).about())
                        .containsExactlyInAnyOrder(CN.subject(), US.subject(), DECISION.subject());
            }
            var alone = new MechanismSuspended(CHANNEL, List.of(CN, US), null, "why", null, null);
            assertThat(suspended.label(alone).about()).doesNotContain(DECISION.subject());
        }

        @Test
        void is_launched_already() {
            mechanism.given(LAUNCHED, SUSPENDED).when(launch(null)).thenNothing();
            mechanism.given(LAUNCHED, SUSPENDED).when(launch(OTHER)).thenRefused(ALREADY_LAUNCHED);
            mechanism
                    .given(LAUNCHED, SUSPENDED)
                    .when(propose(List.of(CN, US), THEN))
                    .thenRefused(ALREADY_LAUNCHED);
        }
    }

    @Nested
    class A_closed_mechanism {

        @Test
        void is_closed_once() {
            mechanism
                    .given(LAUNCHED, CLOSED)
                    .when(new CloseMechanism(CHANNEL, VERDICT, OTHER))
                    .thenNothing();
            mechanism
                    .given(LAUNCHED, CLOSED)
                    .when(new CloseMechanism(CHANNEL, VERDICT, null))
                    .thenRefused(IT_IS_CLOSED);
        }

        @Test
        void no_longer_changes() {
            for (MechanismCommand command : ALL_THAT_CHANGE_IT) {
                mechanism.given(LAUNCHED, CLOSED).when(command).thenRefused(IT_IS_CLOSED);
            }
            Mechanism closed = Mechanism.unknown().evolve(LAUNCHED).evolve(CLOSED);
            assertThat(closed.evolve(SUSPENDED)).isEqualTo(closed);
            assertThat(closed.evolve(CLOSED)).isEqualTo(closed);
        }

        @Test
        void is_launched_already_and_counts_what_was_held_in_it() {
            mechanism.given(LAUNCHED, CLOSED).when(launch(null)).thenNothing();
            mechanism
                    .given(LAUNCHED, CLOSED)
                    .when(propose(List.of(CN, US), THEN))
                    .thenRefused(ALREADY_LAUNCHED);
            mechanism
                    .given(LAUNCHED, CLOSED)
                    .when(new CountRound(CHANNEL, FIRST, List.of(new CountedAs(null, 4))))
                    .thenEvents(new RoundCounted(CHANNEL, FIRST, 4, List.of(new CountedAs(null, 4))));
        }

        @Test
        void is_about_its_parties() {
            Mechanism closed = Mechanism.unknown().evolve(LAUNCHED).evolve(CLOSED);
            assertThat(closed.label(CLOSED).about()).contains(CN.subject(), US.subject());
        }
    }

    @Nested
    class An_ordinal {

        private static final RoundCounted TWELFTH =
                new RoundCounted(CHANNEL, FIRST, 12, List.of(new CountedAs(null, 12)));

        @Test
        void of_an_old_record_is_kept_and_counted_on_from() {
            mechanism
                    .given(LAUNCHED, TWELFTH)
                    .when(new CountRound(CHANNEL, SECOND))
                    .thenEvents(new RoundCounted(CHANNEL, SECOND, 13));
            mechanism
                    .given(LAUNCHED, TWELFTH)
                    .when(new CountRound(CHANNEL, FIRST, List.of(new CountedAs(null, 5))))
                    .thenNothing();
        }

        @Test
        void of_the_side_that_counts_higher_is_counted_on_from() {
            var sides = List.of(new CountedAs(CN, 1), new CountedAs(US, 3));
            mechanism
                    .given(LAUNCHED)
                    .when(new CountRound(CHANNEL, FIRST, sides))
                    .thenEvents(new RoundCounted(CHANNEL, FIRST, 3, sides));
        }

        @Test
        void leaves_no_hole_above_the_highest_imported_one() {
            mechanism
                    .given(
                            LAUNCHED,
                            TWELFTH,
                            new RoundCounted(CHANNEL, SECOND, 13),
                            new RoundCountWithdrawn(CHANNEL, SECOND, 13, "It was another meeting"))
                    .when(new CountRound(CHANNEL, THIRD))
                    .thenEvents(new RoundCounted(CHANNEL, THIRD, 13));
            mechanism
                    .given(LAUNCHED, TWELFTH, new RoundCountWithdrawn(CHANNEL, FIRST, 12, "It was another meeting"))
                    .when(new CountRound(CHANNEL, THIRD))
                    .thenEvents(new RoundCounted(CHANNEL, THIRD, 1));
        }

        @Test
        void begins_anew_where_a_new_level_says_so() {
            var raise = new RaiseLevel(CHANNEL, "vice minister", true, THEN);
            var raised = new LevelRaised(CHANNEL, "vice minister", true, THEN);
            mechanism.given(LAUNCHED, TWELFTH).when(raise).thenEvents(raised);
            mechanism.given(LAUNCHED, TWELFTH, raised).when(raise).thenNothing();
            mechanism
                    .given(LAUNCHED, TWELFTH, raised)
                    .when(new CountRound(CHANNEL, SECOND))
                    .thenEvents(new RoundCounted(CHANNEL, SECOND, 1));
            mechanism
                    .given(LAUNCHED, TWELFTH, raised)
                    .when(new CountRound(CHANNEL, FIRST))
                    .thenNothing();
            mechanism
                    .given(LAUNCHED, TWELFTH, raised)
                    .when(new WithdrawRoundCount(CHANNEL, FIRST, "It was another meeting"))
                    .thenEvents(new RoundCountWithdrawn(CHANNEL, FIRST, 12, "It was another meeting"));
        }

        @Test
        void goes_on_where_a_new_level_does_not_say_so() {
            mechanism
                    .given(LAUNCHED, TWELFTH, new LevelRaised(CHANNEL, "vice minister", false, null))
                    .when(new CountRound(CHANNEL, SECOND))
                    .thenEvents(new RoundCounted(CHANNEL, SECOND, 13));
            mechanism
                    .given(LAUNCHED)
                    .when(new RaiseLevel(CHANNEL, "minister", false, TOMORROW_EVERYWHERE))
                    .thenRefused(THE_DAY_HAS_NOT_COME);
        }
    }
}
