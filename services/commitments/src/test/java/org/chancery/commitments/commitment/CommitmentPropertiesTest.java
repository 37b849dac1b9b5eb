package org.chancery.commitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.commitments.commitment.Founding.CAMPAIGN;
import static org.chancery.commitments.commitment.Founding.IN;
import static org.chancery.commitments.commitment.Founding.KR;
import static org.chancery.commitments.commitment.Founding.MECHANISM;
import static org.chancery.commitments.commitment.Founding.RECORD;
import static org.chancery.commitments.commitment.Founding.STATEMENT;
import static org.chancery.commitments.commitment.Founding.record;
import static org.chancery.commitments.commitment.Founding.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.chancery.commitments.commitment.Commitment.Ended;
import org.chancery.commitments.commitment.Commitment.Frozen;
import org.chancery.commitments.commitment.Commitment.Fulfilled;
import org.chancery.commitments.commitment.CommitmentCommand.*;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentDue.Shape;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.*;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Corrigendum;
import org.chancery.commitments.events.Milestone;
import org.chancery.commitments.events.Terms;
import org.chancery.commitments.events.Terms.Kind;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked of a commitment in whatever order, some things never happen. */
class CommitmentPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final CommitmentId ID = new CommitmentId(new UUID(6, 1));
    private static final ProtectedText WORDS = new ProtectedText("words");
    private static final int COMMANDS = 60;
    private static final int HISTORIES = 500;

    @ParameterizedTest
    @ValueSource(longs = {2, 2024, 20261126})
    void random_commands_never_break_what_always_holds(long seed) {
        var random = new SplittableRandom(seed);
        var seen = new HashSet<Class<?>>();
        for (int i = 0; i < HISTORIES; i++) {
            Commitment state = Commitment.unknown();
            var books = new Books();
            for (int j = 0; j < COMMANDS; j++) {
                CommitmentCommand command = j == 0 ? raise(random) : command(random);
                Commitment before = state;
                List<CommitmentEvent> events = decided(state, command);
                for (CommitmentEvent event : events) {
                    state = state.evolve(event);
                    books.take(event, before);
                    seen.add(event.getClass());
                    assertThat(state.label(event).about())
                            .as("%s is told to the sides", event)
                            .contains(IN.subject());
                    assertThat(state.label(event).marking())
                            .as("%s is told to nobody who may not know of the commitment", event)
                            .isEqualTo(books.marking.or(Mentions.marking(event)));
                }
                holds(before, state, events);
                if (!events.isEmpty()) {
                    assertThat(state.decide(command, NOW))
                            .as("%s again, seed %d", command, seed)
                            .isEmpty();
                }
            }
        }
        assertThat(seen).as("events that came about").hasSize(CommitmentEvent.class.getPermittedSubclasses().length);
    }

    /** What always holds, seen from the events alone. */
    private static final class Books {

        private Marking marking = Marking.PUBLIC;
        private @Nullable CommitmentDue due;
        private Map<Integer, CommitmentDue> steps = Map.of();
        private final Set<MechanismId> suspended = new HashSet<>();
        private final Set<Object> near = new HashSet<>();
        private final Set<Object> late = new HashSet<>();
        private final Set<Object> escalated = new HashSet<>();
        private final Set<LocalDate> reported = new HashSet<>();

        void take(CommitmentEvent event, Commitment before) {
            if (!suspended.isEmpty()) {
                assertThat(event)
                        .as("frozen means frozen")
                        .isNotInstanceOfAny(
                                ProgressReported.class,
                                CommitmentFulfilled.class,
                                CommitmentDeferred.class,
                                CommitmentDrewNear.class,
                                CommitmentFellDue.class,
                                CommitmentEscalated.class,
                                ProgressReportDrewNear.class,
                                ProgressReportFellDue.class,
                                ProgressReportEscalated.class,
                                MilestonesSet.class,
                                MilestoneMet.class,
                                ReportingScheduleSet.class);
            }
            marking = switch (event) {
                case FollowUpAgreed e -> e.terms().marking();
                case RequestMade e -> e.terms().marking();
                case PromiseMade e -> e.terms().marking();
                case CommitmentRestated e -> marking.or(e.terms().marking());
                case CommitmentMarkingRaised e -> e.marking();
                case CommitmentMarkingLowered e -> e.marking();
                case CommitmentEvent _ -> marking;
            };
            switch (event) {
                case FollowUpAgreed e -> due = e.terms().due();
                case RequestMade e -> due = e.terms().due();
                case PromiseMade e -> due = e.terms().due();
                case CommitmentDeferred e -> due = e.due();
                case CommitmentRestated e ->
                    due = e.terms().due().lastDay() == null ? due : e.terms().due();
                case MilestonesSet e -> {
                    steps = new java.util.HashMap<>();
                    e.milestones().forEach(step -> steps.put(step.number(), step.due()));
                }
                case CommitmentDrewNear e -> {
                    List<Object> day = said(e.date(), e.due(), e.milestone());
                    assertThat(e.date()).as("nothing that is over draws near").isAfterOrEqualTo(TODAY);
                    assertThat(near.add(day)).as("a day draws near once").isTrue();
                    assertThat(late).as("and not once it went by").doesNotContain(day);
                }
                case CommitmentFellDue e -> {
                    List<Object> day = said(e.date(), e.due(), e.milestone());
                    assertThat(e.date()).as("nothing is late before it is over").isBefore(TODAY);
                    assertThat(late.add(day)).as("a day goes by once").isTrue();
                }
                case CommitmentEscalated e -> {
                    List<Object> day = said(e.date(), e.due(), e.milestone());
                    assertThat(late).as("only what is late goes up").contains(day);
                    assertThat(escalated.add(day)).as("once until it is frozen").isTrue();
                }
                case ProgressReportDrewNear e ->
                    assertThat(near.add(e.date()))
                            .as("a report draws near once")
                            .isTrue();
                case ProgressReportFellDue e ->
                    assertThat(late.add(e.date())).as("a report is late once").isTrue();
                case ProgressReportEscalated e -> {
                    assertThat(late).as("only a late report goes up").contains(e.date());
                    assertThat(escalated.add(e.date())).as("once until frozen").isTrue();
                }
                case CommitmentFrozen e -> {
                    suspended.add(e.mechanism());
                    escalated.clear();
                }
                case CommitmentThawed e -> suspended.remove(e.mechanism());
                case ProgressReported e -> {
                    if (e.scheduledFor() != null) {
                        reported.add(e.scheduledFor());
                    }
                }
                case ProgressReviewed e -> {
                    if (e.review() == Review.RETURNED) {
                        reported.clear();
                    }
                }
                case ReportingScheduleSet e ->
                    assertThat(e.dates())
                            .as("dates reported on stay")
                            .containsAll(reported)
                            .isSorted();
                case CommitmentEvent _ -> {
                    // Sets no date and suspends nothing.
                }
            }
            assertThat(before)
                    .as("nothing but a raised commitment has %s", event)
                    .satisfies(was -> {
                        boolean raises = event instanceof FollowUpAgreed
                                || event instanceof RequestMade
                                || event instanceof PromiseMade;
                        assertThat(was instanceof Commitment.Unknown).isEqualTo(raises);
                    });
        }

        /** The day, once it is sure that it is the last of what was said. */
        private List<Object> said(LocalDate date, CommitmentDue told, @Nullable Integer step) {
            assertThat(told).isEqualTo(step == null ? due : steps.get(step));
            assertThat(date).as("nothing is near or late without a date").isEqualTo(told.lastDay());
            return List.of(date, String.valueOf(step));
        }
    }

    private static void holds(Commitment before, Commitment after, List<CommitmentEvent> events) {
        boolean reopened = events.stream().anyMatch(FulfilmentByRoundWithdrawn.class::isInstance);
        if (before instanceof Ended) {
            assertThat(after).as("ended stays ended").isInstanceOf(Ended.class);
        }
        if (before instanceof Fulfilled && !reopened) {
            assertThat(after).as("fulfilled stays fulfilled").isInstanceOf(Fulfilled.class);
        }
        if (after instanceof Frozen frozen) {
            assertThat(frozen.story().frozenBy()).isNotEmpty();
        }
        if (after instanceof Commitment.Open open) {
            assertThat(open.story().frozenBy()).isEmpty();
        }
    }

    private static List<CommitmentEvent> decided(Commitment state, CommitmentCommand command) {
        try {
            return state.decide(command, NOW);
        } catch (Refused no) {
            return List.of();
        }
    }

    private static CommitmentCommand raise(SplittableRandom random) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        return new RaiseFromRecord(ID, said(kind, random), record());
    }

    private static Terms said(Kind kind, SplittableRandom random) {
        return terms(
                kind,
                kind == Kind.REQUEST ? List.of(IN) : List.of(KR, IN),
                List.of(),
                Terms.Standing.PER_OUR_RECORD,
                due(random),
                random.nextBoolean() ? MECHANISM : null);
    }

    private static CommitmentDue due(SplittableRandom random) {
        Shape shape = Shape.values()[random.nextInt(Shape.values().length)];
        return new CommitmentDue(shape, "then", random.nextBoolean() ? day(random) : null, null);
    }

    private static LocalDate day(SplittableRandom random) {
        return TODAY.plusDays(random.nextInt(-4, 2));
    }

    private static <E extends Enum<E>> E any(Class<E> type, SplittableRandom random) {
        var all = new EnumMap<E, Boolean>(type);
        for (E one : type.getEnumConstants()) {
            all.put(one, true);
        }
        return List.copyOf(all.keySet()).get(random.nextInt(all.size()));
    }

    private static CommitmentCommand command(SplittableRandom random) {
        var mechanism = random.nextBoolean() ? MECHANISM : new MechanismId(new UUID(1, 2));
        var round = new ConsultationId(new UUID(2, 2 + random.nextInt(3)));
        var corrigendum = Corrigendum.to(RECORD, 1 + random.nextInt(2));
        @Nullable Integer step = random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(3));
        @Nullable String reason = random.nextBoolean() ? "why" : null;
        return switch (random.nextInt(33)) {
            case 0 -> new Restate(ID, said(Kind.REQUEST, random), record());
            case 1 -> new RecordPledge(ID, CAMPAIGN, any(PledgeForm.class, random), day(random));
            case 2, 3 ->
                new AnswerRequest(
                        ID,
                        any(Response.class, random),
                        IN,
                        day(random),
                        WORDS,
                        null,
                        null,
                        any(Marking.class, random));
            case 4 -> new SettleAdReferendum(ID, IN, any(HomeDecision.class, random), null, null, null);
            case 5, 6 -> new ReportProgress(ID, day(random), WORDS, null, random.nextBoolean() ? day(random) : null);
            case 7 -> new ReviewProgress(ID, 1 + random.nextInt(3), any(Review.class, random), reason);
            case 8 -> new SetReportingSchedule(ID, List.of(day(random), day(random)), null, reason);
            case 9 -> new SetReportingSchedule(ID, List.of(), new Rhythm(day(random), 1, TODAY.plusYears(1)), reason);
            case 10, 11 -> new LetFallDue(ID, day(random), step);
            case 12, 13 -> new LetFallDue(ID, day(random), null);
            case 14 -> new LetReportFallDue(ID, day(random));
            case 15 ->
                new SetMilestones(
                        ID,
                        List.of(
                                new Milestone(1 + random.nextInt(2), WORDS, due(random)),
                                new Milestone(3, WORDS, due(random))),
                        reason,
                        null);
            case 16 -> new MeetMilestone(ID, 1 + random.nextInt(3), day(random), "a note");
            case 17 -> new KeepByRound(ID, mechanism, round, day(random));
            case 18 -> new WithdrawRound(ID, round, "It was another meeting", any(Marking.class, random));
            case 19 -> new Freeze(ID, mechanism, "why", null);
            case 20, 21 -> new Thaw(ID, mechanism, null);
            case 25 -> new HandOn(ID, mechanism, new MechanismId(new UUID(1, 1 + random.nextInt(4))), null);
            case 22 -> new Flag(ID, corrigendum, STATEMENT, "why");
            case 23 ->
                random.nextBoolean()
                        ? new ClearFlag(ID, corrigendum, "It stands")
                        : new RaiseStanding(ID, new TextId(new UUID(8, 1)), TODAY);
            case 26, 27 -> new LetDrawNear(ID, day(random), step, random.nextInt(3));
            case 28 -> new LetReportDrawNear(ID, day(random), random.nextInt(3));
            case 29, 30 -> new Escalate(ID, day(random), random.nextBoolean() ? step : null, random.nextInt(3));
            case 31 -> new EscalateReport(ID, day(random), random.nextInt(3));
            case 24 -> new Defer(ID, due(random), "why", null);
            default ->
                switch (random.nextInt(11)) {
                    case 8 -> new RaiseMarking(ID, any(Marking.class, random));
                    case 9 -> new FollowMarking(ID, any(Marking.class, random));
                    case 10 ->
                        new LowerMarking(ID, any(Marking.class, random), "why", null, any(Marking.class, random));
                    case 0 -> new Withdraw(ID, IN, "why", null);
                    case 1 -> new Lapse(ID, "why", null);
                    case 2 -> new Fulfil(ID, day(random), "a note");
                    default -> new RecordPledge(ID, CAMPAIGN, PledgeForm.WRITTEN, null);
                };
        };
    }
}
