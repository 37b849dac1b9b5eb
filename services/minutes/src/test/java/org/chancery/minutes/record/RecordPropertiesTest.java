package org.chancery.minutes.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.minutes.record.FoundingRecord.CONSULTATION;
import static org.chancery.minutes.record.FoundingRecord.IN;
import static org.chancery.minutes.record.FoundingRecord.KR;
import static org.chancery.minutes.record.FoundingRecord.RECORD;
import static org.chancery.minutes.record.FoundingRecord.id;
import static org.chancery.minutes.record.FoundingRecord.open;
import static org.chancery.minutes.record.FoundingRecord.sat;
import static org.chancery.minutes.record.FoundingRecord.saying;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.chancery.minutes.events.Attachment;
import org.chancery.minutes.events.AttachmentId;
import org.chancery.minutes.events.Attendance;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.AttachmentAdded;
import org.chancery.minutes.events.RecordEvent.AttachmentMarkingLowered;
import org.chancery.minutes.events.RecordEvent.AttachmentWithdrawn;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.RecordEvent.DefaultMarkingSet;
import org.chancery.minutes.events.RecordEvent.OccasionCorrected;
import org.chancery.minutes.events.RecordEvent.OccasionMarked;
import org.chancery.minutes.events.RecordEvent.OccasionRestored;
import org.chancery.minutes.events.RecordEvent.OccasionWithdrawn;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordEvent.ReservationSet;
import org.chancery.minutes.events.RecordEvent.ReviewCommentMade;
import org.chancery.minutes.events.RecordEvent.ReviewCommentResolved;
import org.chancery.minutes.events.RecordEvent.SourceCited;
import org.chancery.minutes.events.RecordEvent.SourceWithdrawn;
import org.chancery.minutes.events.RecordEvent.StatementMarkingLowered;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.RecordEvent.StatementWithdrawn;
import org.chancery.minutes.events.ReviewCommentId;
import org.chancery.minutes.events.Source;
import org.chancery.minutes.events.SourceId;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.record.OccasionRecord.Closed;
import org.chancery.minutes.record.OccasionRecord.Known;
import org.chancery.minutes.record.RecordCommand.AddAttachment;
import org.chancery.minutes.record.RecordCommand.CiteSource;
import org.chancery.minutes.record.RecordCommand.CloseRecord;
import org.chancery.minutes.record.RecordCommand.CorrectOccasion;
import org.chancery.minutes.record.RecordCommand.IssueCorrigendum;
import org.chancery.minutes.record.RecordCommand.IssueCorrigendum.Wanted;
import org.chancery.minutes.record.RecordCommand.LowerAttachmentMarking;
import org.chancery.minutes.record.RecordCommand.LowerMarking;
import org.chancery.minutes.record.RecordCommand.MakeComment;
import org.chancery.minutes.record.RecordCommand.MarkOccasion;
import org.chancery.minutes.record.RecordCommand.RecordStatement;
import org.chancery.minutes.record.RecordCommand.ResolveComment;
import org.chancery.minutes.record.RecordCommand.ReviseStatement;
import org.chancery.minutes.record.RecordCommand.SetDefaultMarking;
import org.chancery.minutes.record.RecordCommand.SetReservation;
import org.chancery.minutes.record.RecordCommand.WithdrawAttachment;
import org.chancery.minutes.record.RecordCommand.WithdrawOccasion;
import org.chancery.minutes.record.RecordCommand.WithdrawSource;
import org.chancery.minutes.record.RecordCommand.WithdrawStatement;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of a record whatever is asked of it and in whatever order. The seeds are fixed, so that a failure comes again. */
class RecordPropertiesTest {

    private static final Instant NOW = Instant.parse("2021-01-07T09:00:00Z");
    private static final int COMMANDS = 400;

    private SplittableRandom chance = new SplittableRandom();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void keeps_what_it_promises(long seed) {
        chance = new SplittableRandom(seed);
        OccasionRecord state = OccasionRecord.unknown();
        List<RecordEvent> history = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            RecordCommand command = command(i);
            OccasionRecord before = state;
            List<RecordEvent> events = decided(before, command);
            for (RecordEvent event : events) {
                state = state.evolve(event);
                isMarkedAsTheMeeting((Known) state, event);
            }
            history.addAll(events);
            assertThat(decided(state, command)).as("repeating %s", command).isEmpty();
            if (before instanceof Closed closed) {
                staysAsItWas(closed, state, events);
            }
        }
        assertThat(history.stream().filter(RecordClosed.class::isInstance)).hasSizeLessThanOrEqualTo(1);
        var numbers = history.stream()
                .filter(CorrigendumIssued.class::isInstance)
                .map(event -> ((CorrigendumIssued) event).number())
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(i + 1);
        }
        countRevisionsWithoutHoles(history);
        marksAttachmentsLowerAlone(history);
        foldsFromAnywhere(history);
    }

    /** Neither an envelope nor what states no marking is marked lower than the meeting. */
    private static void isMarkedAsTheMeeting(Known state, RecordEvent event) {
        Marking meeting = state.papers().marks().meeting();
        if (meeting != null) {
            assertThat(state.label(event).marking()).isGreaterThanOrEqualTo(meeting);
            assertThat(state.papers().marks().usual()).isGreaterThanOrEqualTo(meeting);
        }
    }

    /** Whatever changes a statement takes the next number of it, and a withdrawal the one that it has. */
    private static void countRevisionsWithoutHoles(List<RecordEvent> history) {
        var newest = new HashMap<StatementId, Integer>();
        for (RecordEvent event : history) {
            switch (event) {
                case StatementRecorded e ->
                    assertThat(newest.put(e.statement(), 1)).isNull();
                case StatementRevised e -> countsUp(newest, e.statement(), e.revision());
                case StatementMarkingLowered e -> countsUp(newest, e.statement(), e.revision());
                case StatementWithdrawn e -> assertThat(newest).containsEntry(e.statement(), e.revision());
                case CorrigendumIssued e ->
                    e.corrections().forEach(each -> countsUp(newest, each.statement(), each.revision()));
                case RecordOpened _,
                        ReservationSet _,
                        DefaultMarkingSet _,
                        ReviewCommentMade _,
                        ReviewCommentResolved _,
                        AttachmentAdded _,
                        AttachmentMarkingLowered _,
                        AttachmentWithdrawn _,
                        SourceCited _,
                        SourceWithdrawn _,
                        OccasionWithdrawn _,
                        OccasionMarked _,
                        OccasionCorrected _,
                        OccasionRestored _,
                        RecordClosed _ -> {}
            }
        }
    }

    private static void marksAttachmentsLowerAlone(List<RecordEvent> history) {
        var standing = new HashMap<AttachmentId, Marking>();
        for (RecordEvent event : history) {
            if (event instanceof AttachmentAdded e) {
                assertThat(standing.put(
                                e.attachment().attachment(), e.attachment().marking()))
                        .isNull();
            } else if (event instanceof AttachmentMarkingLowered e) {
                assertThat(standing.put(e.attachment(), e.marking())).isGreaterThan(e.marking());
            }
        }
    }

    private static void countsUp(Map<StatementId, Integer> newest, StatementId statement, int revision) {
        assertThat(newest.put(statement, revision)).isEqualTo(revision - 1);
    }

    private static List<RecordEvent> decided(OccasionRecord state, RecordCommand command) {
        try {
            return state.decide(command, NOW);
        } catch (Refused e) {
            return List.of();
        }
    }

    /** Its words change by corrigenda alone; who may read them by a lowering; doubts and sources stand beside them. */
    private static void staysAsItWas(Closed before, OccasionRecord after, List<RecordEvent> events) {
        assertThat(after).isInstanceOf(Closed.class);
        assertThat(events)
                .allMatch(event -> event instanceof CorrigendumIssued
                        || event instanceof StatementMarkingLowered
                        || event instanceof SourceCited
                        || event instanceof SourceWithdrawn
                        || event instanceof AttachmentMarkingLowered
                        || event instanceof OccasionMarked
                        || event instanceof OccasionWithdrawn
                        || event instanceof OccasionRestored);
        if (events.stream().noneMatch(CorrigendumIssued.class::isInstance)) {
            assertThat(words((Closed) after)).isEqualTo(words(before));
        }
    }

    private static Map<StatementId, Statement> words(Known record) {
        return record.statements().entrySet().stream()
                .filter(each -> !each.getValue().withdrawn())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().content().marked(Marking.PUBLIC)));
    }

    /** Even a history that nobody could have decided folds. */
    private static void foldsFromAnywhere(List<RecordEvent> history) {
        for (int from = 0; from < history.size(); from += 7) {
            OccasionRecord state = OccasionRecord.unknown();
            for (RecordEvent event : history.subList(from, history.size())) {
                state = state.evolve(event);
                state.label(event);
            }
        }
    }

    private RecordCommand command(int step) {
        return switch (chance.nextInt(18)) {
            case 0, 1 -> open();
            case 2, 3, 4 -> new RecordStatement(RECORD, statement(), content());
            case 5, 6 -> new ReviseStatement(RECORD, statement(), chance.nextInt(1, 5), content());
            case 7 -> new WithdrawStatement(RECORD, statement(), chance.nextInt(1, 4), "Recorded twice.");
            case 8 -> new LowerMarking(RECORD, statement(), chance.nextInt(1, 5), marking(), "Public by now.", null);
            case 9 -> new SetReservation(RECORD, chance.nextBoolean() ? null : new ProtectedText("Without prejudice."));
            case 10 ->
                new SetDefaultMarking(RECORD, marking(), chance.nextBoolean() ? "Why." : null, chance.nextBoolean());
            case 11 -> new MakeComment(RECORD, comment(), null, new ProtectedText("Sure?"), marking());
            case 12 -> new ResolveComment(RECORD, comment(), null);
            case 13 ->
                switch (chance.nextInt(4)) {
                    case 0, 1 -> new AddAttachment(RECORD, attachment());
                    case 2 ->
                        new LowerAttachmentMarking(
                                RECORD, attachment().attachment(), marking(), "Public by now.", null);
                    default -> new WithdrawAttachment(RECORD, attachment().attachment(), "Of another meeting.");
                };
            case 14 ->
                chance.nextBoolean()
                        ? new CiteSource(RECORD, source())
                        : new WithdrawSource(RECORD, source().source(), "Of another meeting.");
            case 16 -> new CorrectOccasion(RECORD, CONSULTATION, attendance(), "The seating plan.");
            case 15 ->
                step > COMMANDS / 2
                        ? new CloseRecord(RECORD, marking())
                        : chance.nextInt(3) > 0
                                ? new MarkOccasion(RECORD, CONSULTATION, meeting(), null)
                                : new WithdrawOccasion(RECORD, CONSULTATION, "Put off.");
            default ->
                new IssueCorrigendum(
                        RECORD,
                        "The interpreter's notes.",
                        List.of(new Wanted(
                                statement(), chance.nextInt(1, 5), chance.nextInt(4) == 0 ? null : content(), null)));
        };
    }

    private StatementId statement() {
        return new StatementId(id(10 + chance.nextInt(5)));
    }

    private ReviewCommentId comment() {
        return new ReviewCommentId(id(40 + chance.nextInt(3)));
    }

    private Attachment attachment() {
        return new Attachment(
                new AttachmentId(id(50 + chance.nextInt(3))),
                "Non-paper",
                "https://archive.example.org/1",
                "0".repeat(64),
                12,
                "application/pdf",
                Marking.CONFIDENTIAL);
    }

    private Source source() {
        return new Source(
                new SourceId(id(60 + chance.nextInt(3))),
                "official",
                chance.nextInt(3) == 0 ? "Release" : null,
                null,
                null,
                null,
                null,
                null,
                null,
                Marking.OFFICIAL);
    }

    private Attendance attendance() {
        return sat(chance.nextBoolean() ? KR : IN, "Delegate " + chance.nextInt(3));
    }

    private Statement content() {
        return saying("Asked for support of candidature " + chance.nextInt(6) + ".")
                .marked(marking())
                .statement();
    }

    private @Nullable Marking meeting() {
        Marking marking = marking();
        return Marking.DEFAULT.reaches(marking) ? null : marking;
    }

    private Marking marking() {
        return Marking.values()[chance.nextInt(Marking.values().length)];
    }
}
