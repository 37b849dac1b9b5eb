package org.chancery.reporting;

import static org.chancery.reporting.FoundingEvents.CAMPAIGN;
import static org.chancery.reporting.FoundingEvents.CONSULTATION;
import static org.chancery.reporting.FoundingEvents.DAY;
import static org.chancery.reporting.FoundingEvents.IN;
import static org.chancery.reporting.FoundingEvents.KR;
import static org.chancery.reporting.FoundingEvents.MECHANISM;
import static org.chancery.reporting.FoundingEvents.id;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chancery.platform.envelope.PersonName;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.AgendaTopic;
import org.chancery.scheduling.events.CampaignEvent.CampaignOpened;
import org.chancery.scheduling.events.CampaignEvent.ConsultationAssigned;
import org.chancery.scheduling.events.CampaignEvent.TargetsSet;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemAccepted;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ConsultationEvent.DelegationSet;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PartyEvent.PartyKind;
import org.chancery.scheduling.events.PartyEvent.PartyRegistered;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.events.SchedulingEvents;
import tools.jackson.databind.JsonNode;

/** What scheduling tells of it. */
final class FoundingPlan {

    private static final ScheduleEntry ENTRY =
            new ScheduleEntry(DAY, LocalTime.parse("15:30"), null, "Asia/Seoul", null, Mode.VIRTUAL, null);

    private FoundingPlan() {}

    static List<Told> register() {
        return List.of(
                Told.of(
                        SchedulingEvents.TYPES,
                        KR,
                        party(KR, "Republic of Korea", "대한민국", "Korean", "한국", "Seoul", "서울", "Asia/Seoul")),
                Told.of(
                        SchedulingEvents.TYPES,
                        IN,
                        party(IN, "India", "인도", "Indian", "인도", "New Delhi", "뉴델리", "Asia/Kolkata")),
                Told.of(
                        SchedulingEvents.TYPES,
                        MECHANISM,
                        new MechanismLaunched(
                                MECHANISM,
                                FoundingCase.mechanism(),
                                List.of(),
                                List.of(KR, IN),
                                "deputy minister",
                                null,
                                HostRule.UNSTATED,
                                null)),
                Told.of(
                        SchedulingEvents.TYPES,
                        CAMPAIGN,
                        new CampaignOpened(
                                CAMPAIGN,
                                KR,
                                "Security Council 2024-2025",
                                "non-permanent membership of the Security Council for the 2024-2025 term",
                                LocalDate.parse("2023-06-30"))),
                Told.of(
                        SchedulingEvents.TYPES,
                        CAMPAIGN,
                        new TargetsSet(CAMPAIGN, List.of(IN, new PartyCode("IE"), new PartyCode("KE")))));
    }

    private static PartyRegistered party(
            PartyCode code,
            String name,
            String korean,
            String adjective,
            String koreanAdjective,
            String capital,
            String koreanCapital,
            String zone) {
        return new PartyRegistered(
                code,
                PartyKind.STATE,
                Map.of("en", name, "ko", korean),
                Map.of("en", adjective, "ko", koreanAdjective),
                Map.of("en", capital, "ko", koreanCapital),
                zone);
    }

    static List<Told> planned() {
        var events = new ArrayList<Object>();
        // The other side stands first, so that a view has to put the own one there.
        events.add(new ConsultationProposed(CONSULTATION, MECHANISM, null, List.of(IN, KR), 1, KR, null));
        events.add(new ConsultationScheduled(CONSULTATION, ENTRY));
        events.add(new DelegationSet(CONSULTATION, delegation(IN, 1)));
        events.add(new DelegationSet(CONSULTATION, delegation(KR, 0)));
        for (AgendaTopic topic : agenda()) {
            events.add(new AgendaItemProposed(CONSULTATION, topic.item(), topic.topic(), KR));
            events.add(new AgendaItemAccepted(CONSULTATION, topic.item(), topic.position()));
        }
        var told = new ArrayList<>(events.stream()
                .map(event -> Told.of(SchedulingEvents.TYPES, CONSULTATION, event))
                .toList());
        told.add(Told.of(SchedulingEvents.TYPES, CAMPAIGN, new ConsultationAssigned(CAMPAIGN, CONSULTATION)));
        return told;
    }

    private static Delegation delegation(PartyCode party, int side) {
        JsonNode chair = FoundingCase.chair(side);
        String organisation = chair.path("organisation").asString();
        return new Delegation(
                party,
                List.of(new Delegate(
                        null,
                        new PersonName(chair.path("name").asString()),
                        chair.path("title").asString(),
                        organisation)),
                List.of(),
                List.of(organisation));
    }

    private static List<AgendaTopic> agenda() {
        List<String> topics = FoundingCase.agenda();
        return IntStream.range(0, topics.size())
                .mapToObj(at -> new AgendaTopic(new AgendaItemId(id("item/" + at)), at + 1, topics.get(at)))
                .toList();
    }

    static List<Told> held() {
        return List.of(
                Told.of(
                        SchedulingEvents.TYPES,
                        CONSULTATION,
                        new ConsultationHeld(
                                CONSULTATION,
                                MECHANISM,
                                null,
                                List.of(IN, KR),
                                ENTRY,
                                List.of(delegation(IN, 1), delegation(KR, 0)),
                                agenda())),
                Told.of(SchedulingEvents.TYPES, MECHANISM, new RoundCounted(MECHANISM, CONSULTATION, 1)));
    }
}
