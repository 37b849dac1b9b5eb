package org.chancery.scheduling.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ALREADY_PROPOSED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_PARTY_PROPOSES;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_PARTY_TAKES_PART_ONCE;
import static org.chancery.scheduling.consultation.ConsultationRefusal.DELEGATION_NAMES_NOBODY;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOT_A_PARTY;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_CONSULTATION;
import static org.chancery.scheduling.consultation.ConsultationRefusal.SIDES_OF_ITS_MECHANISM_MEET;
import static org.chancery.scheduling.consultation.ConsultationRefusal.TWO_PARTIES_CONSULT;
import static org.chancery.scheduling.consultation.SeoulDelhi.CHANNEL;
import static org.chancery.scheduling.consultation.SeoulDelhi.HELD;
import static org.chancery.scheduling.consultation.SeoulDelhi.IN;
import static org.chancery.scheduling.consultation.SeoulDelhi.INDIANS;
import static org.chancery.scheduling.consultation.SeoulDelhi.KOREANS;
import static org.chancery.scheduling.consultation.SeoulDelhi.KR;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.ON_THE_DAY;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROMISE;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.REASON;
import static org.chancery.scheduling.consultation.SeoulDelhi.SCHEDULED;
import static org.chancery.scheduling.consultation.SeoulDelhi.TERM;
import static org.chancery.scheduling.consultation.SeoulDelhi.TERM_PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.entry;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.PersonName;
import org.chancery.scheduling.consultation.ConsultationCommand.AcceptAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.RecordAsHeld;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.SetDelegation;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawHeld;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationRescheduled;
import org.chancery.scheduling.events.ConsultationEvent.DelegationSet;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PersonId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ConsultationTest {

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultation();

    @Nested
    class An_unknown_consultation {

        static final List<ConsultationCommand> ALL_BUT_THE_PROPOSAL = List.of(
                new ScheduleConsultation(MEETING, ON_THE_DAY),
                new SetDelegation(MEETING, KOREANS.delegation()),
                new ProposeAgendaItem(MEETING, TERM, TERM_PROPOSED.topic(), IN),
                new AcceptAgendaItem(MEETING, TERM, null),
                new RecordAsHeld(MEETING),
                new WithdrawHeld(MEETING, REASON));

        @Test
        void is_proposed() {
            consultation.given().when(propose(List.of(KR, IN), KR)).thenEvents(PROPOSED);
        }

        @Test
        void has_two_parties() {
            consultation
                    .given()
                    .when(propose(List.of(KR), KR))
                    .thenRefused(TWO_PARTIES_CONSULT)
                    .at("/parties");
        }

        @Test
        void in_a_mechanism_is_between_two_of_its_sides_and_their_guests() {
            var france = new PartyCode("FR");
            consultation
                    .given()
                    .when(propose(List.of(KR, france), KR))
                    .thenRefused(SIDES_OF_ITS_MECHANISM_MEET)
                    .at("/parties");
            var outside = new ProposeConsultation(MEETING, null, null, null, List.of(KR, france), null, KR, null);
            consultation
                    .given()
                    .when(outside)
                    .thenEvents(new ConsultationProposed(MEETING, null, null, List.of(KR, france), null, KR, null));
        }

        @Test
        void in_a_mechanism_is_not_decided_without_its_sides() {
            assertThatThrownBy(() ->
                            new ProposeConsultation(MEETING, CHANNEL, null, null, List.of(KR, IN), null, KR, null))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void names_each_party_once() {
            consultation
                    .given()
                    .when(propose(List.of(KR, IN, IN), KR))
                    .thenRefused(A_PARTY_TAKES_PART_ONCE)
                    .at("/parties/2");
        }

        @Test
        void is_proposed_by_a_party() {
            consultation
                    .given()
                    .when(propose(List.of(KR, IN), new PartyCode("FR")))
                    .thenRefused(A_PARTY_PROPOSES)
                    .at("/proposedBy");
        }

        @ParameterizedTest
        @FieldSource("ALL_BUT_THE_PROPOSAL")
        void does_nothing_else(ConsultationCommand command) {
            consultation.given().when(command).thenRefused(NO_SUCH_CONSULTATION);
        }
    }

    @Nested
    class A_proposed_consultation {

        @Test
        void is_not_proposed_again() {
            consultation.given(PROPOSED).when(propose(List.of(KR, IN), KR)).thenNothing();
        }

        @Test
        void keeps_its_parties() {
            consultation.given(PROPOSED).when(propose(List.of(IN, KR), KR)).thenRefused(ALREADY_PROPOSED);
        }

        @Test
        void gets_a_date() {
            consultation
                    .given(PROPOSED)
                    .when(new ScheduleConsultation(MEETING, ON_THE_DAY))
                    .thenEvents(SCHEDULED);
        }

        @Test
        void gets_a_delegation_before_it_has_a_date() {
            consultation
                    .given(PROPOSED)
                    .when(new SetDelegation(MEETING, KOREANS.delegation()))
                    .thenEvents(KOREANS);
        }

        @Test
        void is_labelled_with_parties_mechanism_and_the_promise_behind_it() {
            assertThat(Consultation.unknown().evolve(PROPOSED).label(PROPOSED).about())
                    .containsExactlyInAnyOrder(KR.subject(), IN.subject(), CHANNEL.subject(), PROMISE);
        }
    }

    @Nested
    class A_scheduled_consultation {

        @Test
        void is_not_scheduled_again_for_the_same_slot() {
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(new ScheduleConsultation(MEETING, ON_THE_DAY))
                    .thenNothing();
        }

        @Test
        void takes_another_slot() {
            var later = entry(LocalTime.of(16, 0), null, "Asia/Seoul");
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(new ScheduleConsultation(MEETING, later))
                    .thenEvents(new ConsultationRescheduled(MEETING, CHANNEL, ON_THE_DAY, later));
        }

        @Test
        void is_not_proposed_again_held_or_not() {
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(propose(List.of(KR, IN), KR))
                    .thenNothing();
            consultation
                    .given(PROPOSED, SCHEDULED, KOREANS, INDIANS, HELD)
                    .when(propose(List.of(KR, IN), KR))
                    .thenNothing();
        }

        @Test
        void keeps_a_delegation_that_is_set_twice() {
            consultation
                    .given(PROPOSED, SCHEDULED, KOREANS)
                    .when(new SetDelegation(MEETING, KOREANS.delegation()))
                    .thenNothing();
        }

        @Test
        void names_the_registered_persons_of_a_delegation() {
            var minister = new PersonId(new UUID(6, 1));
            var set = new DelegationSet(
                    MEETING,
                    new Delegation(
                            KR,
                            List.of(new Delegate(minister, new PersonName("Ham Sang-wook"), null, null)),
                            List.of(new Delegate(null, new PersonName("Seo Yun"), null, null)),
                            List.of()));
            assertThat(Consultation.unknown()
                            .evolve(PROPOSED)
                            .evolve(set)
                            .label(set)
                            .about())
                    .containsExactlyInAnyOrder(
                            KR.subject(), IN.subject(), CHANNEL.subject(), PROMISE, minister.subject());
        }

        @Test
        void replaces_a_delegation() {
            var ministry = new Delegation(KR, List.of(), List.of(), List.of("Ministry of Foreign Affairs"));
            consultation
                    .given(PROPOSED, SCHEDULED, KOREANS)
                    .when(new SetDelegation(MEETING, ministry))
                    .thenEvents(new DelegationSet(MEETING, ministry));
        }

        @Test
        void has_no_delegation_of_a_stranger() {
            var french = new Delegation(new PartyCode("FR"), List.of(), List.of(), List.of("Quai d'Orsay"));
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(new SetDelegation(MEETING, french))
                    .thenRefused(NOT_A_PARTY);
        }

        @Test
        void has_no_empty_delegation() {
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(new SetDelegation(MEETING, new Delegation(KR, List.of(), List.of(), List.of())))
                    .thenRefused(DELEGATION_NAMES_NOBODY)
                    .at("/chairs");
        }
    }

    private static ProposeConsultation propose(List<PartyCode> parties, PartyCode proposedBy) {
        return new ProposeConsultation(MEETING, CHANNEL, List.of(IN, KR), null, parties, 1, proposedBy, PROMISE);
    }
}
