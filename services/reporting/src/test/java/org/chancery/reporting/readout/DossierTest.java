package org.chancery.reporting.readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingLowered;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingRaised;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.minutes.events.ReadoutEvent.AssessmentWritten;
import org.chancery.minutes.events.RecordEvent.StatementWithdrawn;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.reporting.FoundingEvents;
import org.chancery.reporting.Told;
import org.chancery.reporting.readout.Readout.Obstacle;
import org.chancery.reporting.readout.Readout.Sentence;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AttendanceCorrected;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.Delegation.Presence;
import org.chancery.scheduling.events.SchedulingEvents;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What of the dossier comes into the readout, and whether there is one. */
class DossierTest extends FoundingDossier {

    @Nested
    class A_dossier {

        @Test
        void says_the_same_in_whatever_order_the_aggregates_come() {
            Readout expected = draft(Marking.OFFICIAL);
            List<List<Told>> aggregates = new ArrayList<>(told.stream()
                    .collect(java.util.stream.Collectors.groupingBy(
                            Told::subject, java.util.LinkedHashMap::new, java.util.stream.Collectors.toList()))
                    .values());
            Collections.shuffle(aggregates, new Random(7));
            told.clear();
            aggregates.forEach(told::addAll);

            assertThat(sentences(draft(Marking.OFFICIAL)).map(Sentence::text))
                    .containsExactlyElementsOf(
                            sentences(expected).map(Sentence::text).toList());
        }

        @Test
        void leaves_out_a_promise_that_was_marked_higher_since_until_that_is_lowered() {
            String promised = "The Korean side will continue to hold bilateral consultations";
            CommitmentId promise = told.stream()
                    .map(Told::event)
                    .filter(PromiseMade.class::isInstance)
                    .map(event -> ((PromiseMade) event).commitment())
                    .findFirst()
                    .orElseThrow();
            told.add(Told.of(
                    CommitmentsEvents.TYPES, promise, new CommitmentMarkingRaised(promise, Marking.RESTRICTED)));
            assertThat(text(draft(Marking.SECRET))).doesNotContain(promised);

            told.add(Told.of(
                    CommitmentsEvents.TYPES,
                    promise,
                    new CommitmentMarkingLowered(promise, Marking.OFFICIAL, "It was announced", null)));
            assertThat(text(draft(Marking.OFFICIAL))).contains(promised);
        }

        @Test
        void gives_no_readout_of_what_was_not_held() {
            told.add(new Told(
                    SchedulingEvents.TYPES,
                    FoundingEvents.CONSULTATION.subject(),
                    new HeldWithdrawn(FoundingEvents.CONSULTATION, null, "by mistake"),
                    new Label(Set.of(), Marking.DEFAULT)));
            var dossier = new Dossier(FoundingEvents.CONSULTATION);
            dossier.add(told.stream().map(FoundingDossier::recorded).toList());

            assertThat(new DossierFacts(dossier, "KR", Marking.SECRET, Instant.parse("2021-01-08T00:00:00Z")).facts())
                    .isEmpty();
        }

        @Test
        void does_not_say_that_somebody_met_who_stayed_away() {
            assertThat(text(draft(Marking.SECRET)))
                    .contains(chairs().getFirst().name().value());
            String away = stays(Presence.EXCUSED);
            assertThat(text(draft(Marking.SECRET))).doesNotContain(away);
            stays(Presence.PRESENT);
            assertThat(text(draft(Marking.SECRET))).contains(away);
        }

        @Test
        void names_the_title_alone_where_that_is_all_that_is_known_of_a_chair() {
            told.add(new Told(
                    SchedulingEvents.TYPES,
                    FoundingEvents.CONSULTATION.subject(),
                    new AttendanceCorrected(
                            FoundingEvents.CONSULTATION,
                            new Delegation(
                                    FoundingEvents.IN,
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    null,
                                    List.of(new Delegation.Office("Foreign Secretary", null)),
                                    null),
                            "nobody is named"),
                    new Label(Set.of(), Marking.DEFAULT)));

            assertThat(text(draft(Marking.SECRET))).contains("Foreign Secretary of India");
        }

        private List<Delegate> chairs() {
            return told.stream()
                    .map(Told::event)
                    .filter(ConsultationHeld.class::isInstance)
                    .map(event ->
                            ((ConsultationHeld) event).attendance().getFirst().chairs())
                    .findFirst()
                    .orElseThrow();
        }

        /** The attendance of one side is corrected: so much its first chair was there. */
        private String stays(Presence presence) {
            Delegate chair = chairs().getFirst();
            var there = new Delegate(chair.person(), chair.name(), chair.title(), chair.organisation(), presence);
            told.add(new Told(
                    SchedulingEvents.TYPES,
                    FoundingEvents.CONSULTATION.subject(),
                    new AttendanceCorrected(
                            FoundingEvents.CONSULTATION,
                            new Delegation(FoundingEvents.IN, List.of(there), List.of(), List.of()),
                            "named by mistake"),
                    new Label(Set.of(), Marking.DEFAULT)));
            return chair.name().value();
        }

        @Test
        void gives_no_readout_of_what_is_above_the_clearance() {
            told.replaceAll(one -> one.event() instanceof ConsultationEvent
                    ? new Told(
                            one.types(), one.subject(), one.event(), one.label().marked(Marking.SECRET))
                    : one);
            var dossier = new Dossier(FoundingEvents.CONSULTATION);
            dossier.add(told.stream().map(FoundingDossier::recorded).toList());

            assertThat(new DossierFacts(dossier, "KR", Marking.CONFIDENTIAL, Instant.parse("2021-01-08T00:00:00Z"))
                            .facts())
                    .isEmpty();
        }

        @Test
        void gives_the_readout_of_what_was_lowered() {
            mark(new ConsultationMarkingRaised(FoundingEvents.CONSULTATION, Marking.SECRET), Marking.SECRET);
            var dossier = new Dossier(FoundingEvents.CONSULTATION);
            dossier.add(told.stream().map(FoundingDossier::recorded).toList());
            var facts = new DossierFacts(dossier, "KR", Marking.OFFICIAL, Instant.parse("2021-01-08T00:00:00Z"));
            assertThat(facts.facts()).isEmpty();
            assertThat(draft(Marking.SECRET).obstacles()).containsExactly(Obstacle.MEETING_IS_MARKED_ABOVE_OFFICIAL);

            mark(
                    new ConsultationMarkingLowered(FoundingEvents.CONSULTATION, Marking.OFFICIAL, "announced", null),
                    Marking.OFFICIAL);
            assertThat(draft(Marking.OFFICIAL).complete()).isTrue();
        }

        private void mark(ConsultationEvent event, Marking marking) {
            told.add(new Told(
                    SchedulingEvents.TYPES,
                    FoundingEvents.CONSULTATION.subject(),
                    event,
                    new Label(Set.of(), marking)));
        }

        @Test
        void flags_an_assessment_that_nobody_has_written() {
            without(AssessmentWritten.class::isInstance);

            assertThat(draft(Marking.OFFICIAL).complete()).isFalse();
        }

        @Test
        void has_no_statement_that_was_withdrawn() {
            then(new StatementWithdrawn(FoundingEvents.RECORD, FoundingEvents.statement(5), 1, "recorded twice"));

            assertThat(text(draft(Marking.SECRET))).doesNotContain("Meanwhile");
            assertThat(draft(Marking.SECRET).withheld()).isZero();
        }
    }
}
