package org.chancery.scheduling.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.consultation.SeoulDelhi.CHANNEL;
import static org.chancery.scheduling.consultation.SeoulDelhi.IN;
import static org.chancery.scheduling.consultation.SeoulDelhi.INDIANS;
import static org.chancery.scheduling.consultation.SeoulDelhi.KOREANS;
import static org.chancery.scheduling.consultation.SeoulDelhi.KR;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.REASON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.PersonName;
import org.chancery.scheduling.consultation.Consultation.Cancelled;
import org.chancery.scheduling.consultation.Consultation.Held;
import org.chancery.scheduling.consultation.Consultation.Scheduled;
import org.chancery.scheduling.consultation.ConsultationCommand.AcceptAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.AnnounceConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.CancelConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.CorrectAttendance;
import org.chancery.scheduling.consultation.ConsultationCommand.GivingUp;
import org.chancery.scheduling.consultation.ConsultationCommand.KeepWallTime;
import org.chancery.scheduling.consultation.ConsultationCommand.LockAgenda;
import org.chancery.scheduling.consultation.ConsultationCommand.LowerMarking;
import org.chancery.scheduling.consultation.ConsultationCommand.NameGoal;
import org.chancery.scheduling.consultation.ConsultationCommand.NoteHistory;
import org.chancery.scheduling.consultation.ConsultationCommand.NoticeZoneRules;
import org.chancery.scheduling.consultation.ConsultationCommand.OrderAgenda;
import org.chancery.scheduling.consultation.ConsultationCommand.PostponeConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.RaiseMarking;
import org.chancery.scheduling.consultation.ConsultationCommand.RecordAsHeld;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.SetAgendaDeadline;
import org.chancery.scheduling.consultation.ConsultationCommand.SetDelegation;
import org.chancery.scheduling.consultation.ConsultationCommand.TimeAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.WishNextRound;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawHeld;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.AgendaTopic;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.ConsultationEvent.WallTimeKept;
import org.chancery.scheduling.events.ConsultationEvent.ZoneRulesChangeNoticed;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.Delegation.Presence;
import org.chancery.scheduling.events.Reckoning;
import org.chancery.scheduling.events.StatedReason;
import org.chancery.scheduling.events.StatedReason.Standing;
import org.chancery.scheduling.events.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked of a consultation in whatever order, some things never happen. */
class ConsultationPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final int COMMANDS = 60;
    private static final int HISTORIES = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2021, 20261123})
    void random_commands_never_break_what_always_holds(long seed) {
        var random = new SplittableRandom(seed);
        int accepted = 0;
        int held = 0;
        for (int i = 0; i < HISTORIES; i++) {
            Consultation state = Consultation.unknown();
            for (int j = 0; j < COMMANDS; j++) {
                ConsultationCommand command = command(random);
                Consultation before = state;
                List<ConsultationEvent> events = decided(state, command);
                for (ConsultationEvent event : events) {
                    state = state.evolve(event);
                    holds(before, state, event);
                }
                accepted += events.size();
                held += state instanceof Held ? 1 : 0;
                if (!events.isEmpty()) {
                    assertThat(state.decide(command, NOW))
                            .as("%s again, seed %d", command, seed)
                            .isEmpty();
                }
            }
        }
        assertThat(accepted).as("commands that were accepted").isGreaterThan(HISTORIES);
        assertThat(held).as("states that were held").isPositive();
    }

    private static List<ConsultationEvent> decided(Consultation state, ConsultationCommand command) {
        try {
            return state.decide(command, NOW);
        } catch (Refused no) {
            return List.of();
        }
    }

    private static void holds(Consultation before, Consultation after, ConsultationEvent event) {
        if (before instanceof Held && !(event instanceof HeldWithdrawn)) {
            assertThat(after).as("what was held stays held but for %s", event).isInstanceOf(Held.class);
        }
        if (before instanceof Cancelled) {
            assertThat(after).as("what was cancelled stays cancelled").isInstanceOf(Cancelled.class);
        }
        if (event instanceof ZoneRulesChangeNoticed || event instanceof WallTimeKept) {
            assertThat(((Scheduled) after).entry())
                    .as("the wall time never moves by itself")
                    .isEqualTo(((Scheduled) before).entry());
        }
        if (event instanceof ConsultationHeld e) {
            assertThat(e.attendance().stream().flatMap(each -> each.chairs().stream()))
                    .as("who chairs is there")
                    .noneMatch(Delegate::stayedAway);
        }
        List<Integer> positions = after instanceof Consultation.Unknown
                ? List.of()
                : accepted(after).stream().map(AgendaTopic::position).toList();
        assertThat(positions)
                .as("positions of the agenda")
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(after.label(event).about()).contains(KR.subject(), IN.subject());
        assertThat(after.label(event).marking())
                .as("every envelope is marked as the consultation is after %s", event)
                .isEqualTo(
                        event instanceof ConsultationMarkingRaised e
                                ? e.marking()
                                : event instanceof ConsultationMarkingLowered e
                                        ? e.marking()
                                        : event instanceof ConsultationProposed
                                                ? Marking.DEFAULT
                                                : before.label(event).marking());
    }

    private static List<AgendaTopic> accepted(Consultation state) {
        var topics = new ArrayList<AgendaTopic>();
        state.replan(plan -> {
            topics.addAll(plan.agenda().accepted());
            return plan;
        });
        return topics;
    }

    private static ConsultationCommand command(SplittableRandom random) {
        var item = new AgendaItemId(new UUID(5, random.nextInt(3)));
        return switch (random.nextInt(28)) {
            case 0, 1, 2 ->
                new ProposeConsultation(MEETING, CHANNEL, List.of(KR, IN), null, List.of(KR, IN), 1, KR, null);
            case 3, 4 ->
                new ScheduleConsultation(
                        MEETING, SeoulDelhi.entry(LocalTime.of(random.nextInt(24), 0), null, "Asia/Seoul"));
            case 5 -> new AnnounceConsultation(MEETING, random.nextBoolean() ? KR : null, null);
            case 6 -> new PostponeConsultation(MEETING, givingUp(random));
            case 7 ->
                random.nextInt(8) == 0 ? new CancelConsultation(MEETING, givingUp(random)) : new LockAgenda(MEETING);
            case 8 -> new SetDelegation(MEETING, KOREANS.delegation());
            case 9 -> new SetDelegation(MEETING, INDIANS.delegation());
            case 10 -> new RecordAsHeld(MEETING, random.nextBoolean(), List.of());
            case 11 -> new WithdrawHeld(MEETING, REASON);
            case 12 -> new CorrectAttendance(MEETING, INDIANS.delegation(), REASON);
            case 13 -> new ProposeAgendaItem(MEETING, item, "Topic " + item, KR);
            case 14 -> new AcceptAgendaItem(MEETING, item, random.nextBoolean() ? null : 1 + random.nextInt(4));
            case 15 -> new WithdrawAgendaItem(MEETING, item, null);
            case 16 -> new OrderAgenda(MEETING, List.of(item));
            case 17 -> new TimeAgendaItem(MEETING, item, 5 * (1 + random.nextInt(3)));
            case 18 -> new SetAgendaDeadline(MEETING, LocalDate.of(2021, 1, 4), LocalTime.NOON, "Asia/Seoul");
            case 19 -> new NoticeZoneRules(MEETING, reckoning(random));
            case 20 -> new KeepWallTime(MEETING);
            case 21 ->
                new ScheduleConsultation(
                        MEETING,
                        SeoulDelhi.entry(LocalTime.of(random.nextInt(24), 0), null, "Asia/Seoul"),
                        List.of(),
                        List.of(),
                        reckoning(random));
            case 22 -> new SetDelegation(MEETING, perhapsAway(random));
            case 26 -> new RaiseMarking(MEETING, marking(random));
            case 27 -> new LowerMarking(MEETING, marking(random), REASON, null, null);
            case 25 -> new NameGoal(MEETING, "a seat", random.nextBoolean() ? "both" : null);
            case 24 -> new WishNextRound(MEETING, random.nextBoolean() ? "in spring" : null, "Seoul");
            case 23 ->
                new NoteHistory(MEETING, null, new Told("round " + random.nextInt(3), "in spring", "ministers", null));
            default -> new ScheduleConsultation(MEETING, SeoulDelhi.entry(null, null, null));
        };
    }

    private static Marking marking(SplittableRandom random) {
        return Marking.values()[random.nextInt(Marking.values().length)];
    }

    /** Of a meeting to come, by rules of three versions. */
    private static Reckoning reckoning(SplittableRandom random) {
        int version = random.nextInt(3);
        return new Reckoning(NOW.plusSeconds(3600L * (1 + version)), "2027" + (char) ('a' + version), List.of());
    }

    private static Delegation perhapsAway(SplittableRandom random) {
        Presence presence = Presence.values()[random.nextInt(3)];
        var delegate = new Delegate(null, new PersonName("A. Rao"), null, null, presence);
        return random.nextBoolean()
                ? new Delegation(IN, List.of(delegate), List.of(), List.of())
                : new Delegation(IN, List.of(), List.of(delegate), List.of());
    }

    private static GivingUp givingUp(SplittableRandom random) {
        var reason = new StatedReason(random.nextBoolean() ? KR : IN, "why", Standing.STATED);
        return new GivingUp(List.of(), List.of(reason), random.nextBoolean() ? LocalDate.of(2021, 1, 6) : null);
    }
}
