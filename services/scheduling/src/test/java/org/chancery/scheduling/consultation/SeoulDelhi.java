package org.chancery.scheduling.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.AgendaTopic;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemAccepted;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ConsultationEvent.DelegationSet;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.jspecify.annotations.Nullable;

/** The first consultation between Korea and India on global issues, as events. */
final class SeoulDelhi {

    static final ConsultationId MEETING = new ConsultationId(new UUID(2, 1));
    static final MechanismId CHANNEL = new MechanismId(new UUID(1, 1));
    static final Subject PROMISE = new Subject("commitment", new UUID(4, 1).toString());
    static final PartyCode KR = new PartyCode("KR");
    static final PartyCode IN = new PartyCode("IN");
    static final String REASON = "It was another meeting of that week";

    static final ConsultationProposed PROPOSED =
            new ConsultationProposed(MEETING, CHANNEL, null, List.of(KR, IN), 1, KR, PROMISE);
    static final ScheduleEntry ON_THE_DAY = entry(LocalTime.of(15, 30), null, "Asia/Seoul");
    static final ConsultationScheduled SCHEDULED = new ConsultationScheduled(MEETING, ON_THE_DAY);
    static final DelegationSet KOREANS = new DelegationSet(
            MEETING, chairedBy(KR, "Ham Sang-wook", "Deputy Minister for Multilateral and Global Affairs"));
    static final DelegationSet INDIANS = new DelegationSet(
            MEETING, chairedBy(IN, "Vinay Kumar", "Additional Secretary (International Organizations)"));
    static final AgendaItemId TERM = new AgendaItemId(new UUID(5, 1));
    static final AgendaItemId PENINSULA = new AgendaItemId(new UUID(5, 2));
    static final AgendaItemProposed TERM_PROPOSED =
            new AgendaItemProposed(MEETING, TERM, "India's plan as a member of the Security Council", IN);
    static final AgendaItemProposed PENINSULA_PROPOSED =
            new AgendaItemProposed(MEETING, PENINSULA, "The Korean Peninsula issue", KR);
    static final ConsultationHeld HELD = new ConsultationHeld(
            MEETING,
            CHANNEL,
            null,
            List.of(KR, IN),
            ON_THE_DAY,
            List.of(KOREANS.delegation(), INDIANS.delegation()),
            List.of(
                    new AgendaTopic(TERM, 1, TERM_PROPOSED.topic()),
                    new AgendaTopic(PENINSULA, 2, PENINSULA_PROPOSED.topic())));
    static final HeldWithdrawn HELD_WITHDRAWN = new HeldWithdrawn(MEETING, CHANNEL, REASON);

    private SeoulDelhi() {}

    static DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation() {
        return consultationAt("2021-01-08T00:00:00Z");
    }

    static DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultationAt(String now) {
        return DeciderScenario.of(Consultation.unknown(), Instant.parse(now));
    }

    static ScheduleEntry entry(@Nullable LocalTime start, @Nullable LocalTime end, @Nullable String zone) {
        return new ScheduleEntry(LocalDate.of(2021, 1, 7), start, end, zone, null, Mode.VIRTUAL, KR);
    }

    static AgendaItemAccepted accepted(AgendaItemId item, int position) {
        return new AgendaItemAccepted(MEETING, item, position);
    }

    private static Delegation chairedBy(PartyCode party, String name, String title) {
        return new Delegation(
                party,
                List.of(new Delegate(null, new PersonName(name), title, "Ministry of Foreign Affairs")),
                List.of(),
                List.of("Ministry of Foreign Affairs"));
    }
}
