package org.chancery.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.reactions.ClosedRecords;
import org.chancery.minutes.events.AgreedTextEvent.TextAgreed;
import org.chancery.minutes.events.AgreedTextEvent.TextCorrigendumIssued;
import org.chancery.minutes.events.Correction;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TextId;
import org.chancery.minutes.events.Undertaking;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.intake.testing.Deliveries;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.MechanismResumed;
import org.chancery.scheduling.events.MechanismEvent.MechanismSuspended;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.events.SchedulingEvents;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the other services decide and commitments takes up, whichever comes first. */
class RulesIT extends RunningService {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 7);

    private MechanismId mechanism() {
        var mechanism = new MechanismId(UUID.randomUUID());
        scheduled(
                mechanism.subject(),
                new MechanismLaunched(
                        mechanism, "Talks", List.of(), List.of(KR, IN), null, null, HostRule.UNSTATED, null));
        return mechanism;
    }

    private void scheduled(Subject subject, Object event) {
        others().publish(SchedulingEvents.TYPES, subject, event);
    }

    private void minuted(Subject subject, Object event) {
        others().publish(MinutesEvents.TYPES, subject, event);
    }

    private void hold(MechanismId mechanism, ConsultationId round, LocalDate on) {
        scheduled(round.subject(), held(mechanism, round, on));
    }

    private void scheduled(ConsultationEvent event, Marking marking) {
        others().publish(
                        SchedulingEvents.TYPES,
                        event.consultation().subject(),
                        event,
                        Deliveries.by("seo.yun"),
                        Label.about(List.of()).marked(marking));
    }

    private static ConsultationHeld held(MechanismId mechanism, ConsultationId round, LocalDate on) {
        return new ConsultationHeld(
                round,
                mechanism,
                null,
                List.of(KR, IN),
                new ScheduleEntry(on, null, null, null, null, Mode.VIRTUAL, null),
                List.of(),
                List.of());
    }

    private String promised(MechanismId mechanism, String shape) {
        return deskOfficer()
                .create(
                        COMMITMENTS,
                        promise(consultation())
                                .replace(
                                        MECHANISM.value().toString(),
                                        mechanism.value().toString())
                                .replace("\"OPEN_ENDED\"", "\"" + shape + "\"")
                                .replace("\"modality\"", "\"nextRoundOf\":\"" + mechanism.value() + "\",\"modality\""))
                .header("Location");
    }

    private JsonNode file(String commitment) {
        return deskOfficer().get(commitment).body();
    }

    private void becomes(String commitment, String pointer, String value) {
        await().untilAsserted(() ->
                assertThat(file(commitment).at(pointer).toString()).isEqualTo(value));
    }

    @Test
    void a_suspended_mechanism_freezes_what_hangs_on_it_whenever_it_was_raised() {
        MechanismId mechanism = mechanism();
        String before = promised(mechanism, "PERIODIC");
        String frozen = "[\"" + mechanism.value() + "\"]";

        scheduled(mechanism.subject(), new MechanismSuspended(mechanism, List.of(KR, IN), IN, "Not now", DAY, null));
        becomes(before, "/frozenBy", frozen);
        String after = promised(mechanism, "PERIODIC");
        becomes(after, "/frozenBy", frozen);
        assertThat(deskOfficer()
                        .change(before, "/progress", "{\"on\":\"2021-03-01\",\"text\":\"Something\"}")
                        .problem())
                .isEqualTo("409 commitment-is-frozen");

        scheduled(
                mechanism.subject(),
                new MechanismResumed(mechanism, List.of(KR, IN), null, null, DAY.plusDays(30), null));
        becomes(before, "/frozenBy", "[]");
        becomes(after, "/frozenBy", "[]");
        assertThat(deskOfficer()
                        .change(before, "/progress", "{\"on\":\"2021-03-01\",\"text\":\"Something\"}")
                        .status())
                .isEqualTo(200);
        publishedIsStored();
    }

    @Test
    void a_round_that_not_everybody_may_know_of_keeps_the_promise_once_it_is_lowered() {
        MechanismId mechanism = mechanism();
        String regularly = promised(mechanism, "PERIODIC");
        var discreet = new ConsultationId(UUID.randomUUID());
        var open = new ConsultationId(UUID.randomUUID());

        scheduled(held(mechanism, discreet, DAY.plusYears(1)), Marking.CONFIDENTIAL);
        hold(mechanism, open, DAY.plusYears(2));
        becomes(regularly, "/keptBy/0/consultation", "\"" + open.value() + "\"");
        taken("when-consultation-held-or-withdrawn-then-keep-rounds", "scheduling");
        assertThat(file(regularly).path("keptBy")).hasSize(1);

        scheduled(
                new ConsultationMarkingLowered(discreet, Marking.OFFICIAL, "Both sides have announced it", null),
                Marking.OFFICIAL);
        await().untilAsserted(() -> assertThat(file(regularly).path("keptBy")).hasSize(2));
        publishedIsStored();
    }

    @Test
    void a_round_that_was_held_keeps_the_promise_to_hold_it_until_it_turns_out_that_it_was_not() {
        MechanismId mechanism = mechanism();
        String regularly = promised(mechanism, "PERIODIC");
        String next = promised(mechanism, "NEXT_ROUND");
        var round = new ConsultationId(UUID.randomUUID());

        hold(mechanism, round, DAY.plusYears(1));
        becomes(next, "/fulfilled/round", "\"" + round.value() + "\"");
        becomes(regularly, "/keptBy/0/on", "\"2022-01-07\"");
        assertThat(file(regularly).path("fulfilled").isNull()).isTrue();
        String late = promised(mechanism, "NEXT_ROUND");
        becomes(late, "/fulfilled/round", "\"" + round.value() + "\"");

        scheduled(round.subject(), new HeldWithdrawn(round, mechanism, "It was another meeting"));
        for (String commitment : List.of(regularly, next, late)) {
            becomes(commitment, "/keptBy", "[]");
            assertThat(file(commitment).path("fulfilled").isNull()).isTrue();
        }
        publishedIsStored();
    }

    @Test
    void a_corrigendum_flags_what_rests_on_the_corrected_words_until_somebody_has_looked() {
        var statement = new StatementId(UUID.randomUUID());
        RecordClosed closed = closed(consultation(), statement);
        String commitment = raised(closed);
        var corrigendum = new CorrigendumIssued(
                closed.record(),
                closed.consultation(),
                MECHANISM,
                List.of(KR, IN),
                1,
                "The ministerial was named wrongly",
                List.of(new Correction(statement, 2, null, "It was the fourth")));

        minuted(closed.record().subject(), corrigendum);

        becomes(commitment, "/flags/0/reason", "\"The ministerial was named wrongly\"");
        String which = "{\"record\":\"" + closed.record().value() + "\",\"number\":%d,\"outcome\":\"It still stands\"}";
        assertThat(deskOfficer()
                        .change(commitment, "/flag-clearance", "{\"number\":1,\"outcome\":\"It still stands\"}")
                        .problem())
                .isEqualTo("422 record-or-text /record");
        assertThat(deskOfficer()
                        .change(commitment, "/flag-clearance", which.formatted(2))
                        .problem())
                .isEqualTo("409 not-flagged /number");
        assertThat(deskOfficer()
                        .change(commitment, "/flag-clearance", which.formatted(1))
                        .status())
                .isEqualTo(200);
        becomes(commitment, "/flags/0/outcome", "\"It still stands\"");
        publishedIsStored();
    }

    @Test
    void what_the_sides_agreed_on_stands_higher_and_is_flagged_by_corrigenda_to_the_text() {
        var statement = new StatementId(UUID.randomUUID());
        RecordClosed closed = closed(consultation(), statement);
        var text = new TextId(UUID.randomUUID());
        minuted(
                text.subject(),
                new TextAgreed(
                        text, closed.record(), closed.consultation(), List.of(KR, IN), "00", List.of(statement), DAY));

        String commitment = raised(closed);
        becomes(commitment, "/standing", "\"AGREED_TEXT\"");
        becomes(commitment, "/agreedIn", "\"" + text.value() + "\"");
        minuted(
                text.subject(),
                new TextCorrigendumIssued(
                        text,
                        closed.record(),
                        closed.consultation(),
                        List.of(KR, IN),
                        1,
                        "A word was missing",
                        List.of(),
                        List.of(statement),
                        List.of(),
                        "01"));

        becomes(commitment, "/flags/0/text", "\"" + text.value() + "\"");
        publishedIsStored();
    }

    @Test
    void a_request_that_is_made_again_is_put_to_the_one_that_it_repeats() {
        RecordClosed first = closed(consultation(), new StatementId(UUID.randomUUID()));
        String commitment = raised(first);
        long before = storedEvents();
        ConsultationId second = consultation();
        var again = new StatementId(UUID.randomUUID());
        Undertaking said = ClosedRecords.repeating(
                ClosedRecords.request(second, 1),
                new Subject("commitment", commitment.substring(commitment.lastIndexOf('/') + 1)));

        minuted(
                ClosedRecords.closed(second, MECHANISM).record().subject(),
                ClosedRecords.closed(second, MECHANISM, ClosedRecords.statement(again, Marking.CONFIDENTIAL, said)));

        becomes(commitment, "/restated/0/source/statement", "\"" + again.value() + "\"");
        assertThat(storedEvents()).isEqualTo(before + 1);
        assertThat(with(TestIssuer.shared().bearer("somebody", Marking.RESTRICTED, "DESK_OFFICER"))
                        .get(commitment)
                        .problem())
                .as("it was said again where not everybody may hear it")
                .isEqualTo("404 not-found");
        publishedIsStored();
    }

    private RecordClosed closed(ConsultationId consultation, StatementId statement) {
        return ClosedRecords.closed(
                consultation,
                MECHANISM,
                ClosedRecords.statement(statement, Marking.OFFICIAL, ClosedRecords.request(consultation, 1)));
    }
}
