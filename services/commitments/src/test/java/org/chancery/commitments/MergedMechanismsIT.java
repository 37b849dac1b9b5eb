package org.chancery.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismEvent.MechanismClosed;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.MechanismSuspended;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.events.SchedulingEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was promised in a mechanism outlives it. */
class MergedMechanismsIT extends RunningService {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 7);

    @Test
    void commitments_go_on_where_their_mechanism_went_whenever_they_were_raised() {
        MechanismId one = mechanism();
        MechanismId two = mechanism();
        MechanismId three = mechanism();
        String before = promised(one);
        tell(closed(one, two));
        becomes(before, "/handedOnTo", list(two));
        tell(closed(two, three));
        becomes(before, "/handedOnTo", list(two, three));
        String after = promised(one);
        becomes(after, "/handedOnTo", list(two, three));

        var round = new ConsultationId(UUID.randomUUID());
        others().publish(
                        SchedulingEvents.TYPES,
                        round.subject(),
                        new ConsultationHeld(
                                round,
                                three,
                                null,
                                List.of(KR, IN),
                                new ScheduleEntry(DAY.plusYears(2), null, null, null, null, Mode.VIRTUAL, null),
                                List.of(),
                                List.of()));
        becomes(before, "/keptBy/0/consultation", "\"" + round.value() + "\"");
        becomes(after, "/keptBy/0/consultation", "\"" + round.value() + "\"");
        publishedIsStored();
    }

    @Test
    void commitments_of_a_suspended_mechanism_rest_no_longer_once_that_is_closed() {
        MechanismId mechanism = mechanism();
        String promise = promised(mechanism);
        tell(new MechanismSuspended(mechanism, List.of(KR, IN), IN, "Not now", DAY, null));
        becomes(promise, "/frozenBy", list(mechanism));

        tell(closed(mechanism, null));

        becomes(promise, "/frozenBy", "[]");
        becomes(promise, "/handedOnTo", "[]");
        String after = promised(mechanism);
        becomes(after, "/frozenBy", "[]");
        assertThat(deskOfficer()
                        .change(promise, "/progress", "{\"on\":\"2021-03-01\",\"text\":\"Something\"}")
                        .status())
                .isEqualTo(200);
        publishedIsStored();
    }

    @Test
    void commitments_rest_where_the_mechanism_that_took_over_is_suspended() {
        MechanismId one = mechanism();
        MechanismId two = mechanism();
        String promise = promised(one);
        tell(new MechanismSuspended(two, List.of(KR, IN), IN, "Not now", DAY, null));

        tell(closed(one, two));

        becomes(promise, "/handedOnTo", list(two));
        becomes(promise, "/frozenBy", list(two));
        publishedIsStored();
    }

    private MechanismId mechanism() {
        var mechanism = new MechanismId(UUID.randomUUID());
        tell(new MechanismLaunched(
                mechanism, "Talks", List.of(), List.of(KR, IN), null, null, HostRule.UNSTATED, null));
        return mechanism;
    }

    private static MechanismClosed closed(MechanismId mechanism, @Nullable MechanismId into) {
        return new MechanismClosed(mechanism, List.of(KR, IN), null, "One is enough", DAY.plusYears(1), null, into);
    }

    private void tell(MechanismEvent event) {
        others().publish(SchedulingEvents.TYPES, event.mechanism().subject(), event);
    }

    private String promised(MechanismId mechanism) {
        return deskOfficer()
                .create(
                        COMMITMENTS,
                        promise(consultation())
                                .replace(
                                        MECHANISM.value().toString(),
                                        mechanism.value().toString())
                                .replace("\"OPEN_ENDED\"", "\"PERIODIC\"")
                                .replace("\"modality\"", "\"nextRoundOf\":\"" + mechanism.value() + "\",\"modality\""))
                .header("Location");
    }

    private static String list(MechanismId... ids) {
        return List.of(ids).stream()
                .map(id -> "\"" + id.value() + "\"")
                .toList()
                .toString()
                .replace(" ", "");
    }

    private void becomes(String commitment, String pointer, String value) {
        await().untilAsserted(() -> assertThat(
                        deskOfficer().get(commitment).body().at(pointer).toString())
                .isEqualTo(value));
    }
}
