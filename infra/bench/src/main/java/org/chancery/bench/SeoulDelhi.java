package org.chancery.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.PersonName;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemAccepted;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ConsultationEvent.DelegationSet;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;

/** A consultation as it was until it was held. */
final class SeoulDelhi {

    static final ConsultationId MEETING = new ConsultationId(new UUID(2, 1));

    private static final PartyCode KOREA = new PartyCode("KR");
    private static final PartyCode INDIA = new PartyCode("IN");
    private static final AgendaItemId TERM = new AgendaItemId(new UUID(5, 1));
    private static final AgendaItemId PENINSULA = new AgendaItemId(new UUID(5, 2));

    /** Everything that was recorded of it, in order. */
    static final List<ConsultationEvent> EVENTS = List.of(
            new ConsultationProposed(
                    MEETING, new MechanismId(new UUID(1, 1)), null, List.of(KOREA, INDIA), 1, KOREA, null),
            new ConsultationScheduled(
                    MEETING,
                    new ScheduleEntry(
                            LocalDate.of(2021, 1, 7),
                            LocalTime.of(15, 30),
                            null,
                            "Asia/Seoul",
                            null,
                            Mode.VIRTUAL,
                            KOREA)),
            new DelegationSet(
                    MEETING, chairedBy(KOREA, "Ham Sang-wook", "Deputy Minister for Multilateral and Global Affairs")),
            new DelegationSet(
                    MEETING, chairedBy(INDIA, "Vinay Kumar", "Additional Secretary (International Organizations)")),
            new AgendaItemProposed(MEETING, TERM, "India's plan as a member of the Security Council", INDIA),
            new AgendaItemProposed(MEETING, PENINSULA, "The Korean Peninsula issue", KOREA),
            new AgendaItemAccepted(MEETING, TERM, 1),
            new AgendaItemAccepted(MEETING, PENINSULA, 2));

    private SeoulDelhi() {}

    private static Delegation chairedBy(PartyCode party, String name, String title) {
        return new Delegation(
                party,
                List.of(new Delegate(null, new PersonName(name), title, "Ministry of Foreign Affairs")),
                List.of(),
                List.of("Ministry of Foreign Affairs"));
    }
}
