package org.chancery.minutes.http;

import static org.chancery.minutes.documents.PaperWords.Word.ABSENT;
import static org.chancery.minutes.documents.PaperWords.Word.ACCOUNT;
import static org.chancery.minutes.documents.PaperWords.Word.AGENDA;
import static org.chancery.minutes.documents.PaperWords.Word.ATTACHMENTS;
import static org.chancery.minutes.documents.PaperWords.Word.ATTENDANCE;
import static org.chancery.minutes.documents.PaperWords.Word.CLOSED;
import static org.chancery.minutes.documents.PaperWords.Word.CORRIGENDUM;
import static org.chancery.minutes.documents.PaperWords.Word.EXCUSED;
import static org.chancery.minutes.documents.PaperWords.Word.IN_DOUBT;
import static org.chancery.minutes.documents.PaperWords.Word.OCCASION;
import static org.chancery.minutes.documents.PaperWords.Word.OPEN;
import static org.chancery.minutes.documents.PaperWords.Word.PARTIES;
import static org.chancery.minutes.documents.PaperWords.Word.RECORD;
import static org.chancery.minutes.documents.PaperWords.Word.REFERENCE;
import static org.chancery.minutes.documents.PaperWords.Word.SOURCES;
import static org.chancery.minutes.documents.PaperWords.Word.STATE;
import static org.chancery.minutes.documents.PaperWords.Word.STATEMENTS;
import static org.chancery.minutes.documents.PaperWords.Word.TAKEN_OUT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.minutes.documents.Paper;
import org.chancery.minutes.documents.Paper.Block;
import org.chancery.minutes.documents.Paper.Blocks;
import org.chancery.minutes.documents.Paper.Fact;
import org.chancery.minutes.documents.Paper.Passage;
import org.chancery.minutes.documents.PaperWords;
import org.chancery.minutes.events.AgendaPoint;
import org.chancery.minutes.events.Attendance;
import org.chancery.minutes.events.Attendance.Attendee;
import org.chancery.minutes.events.Attendance.Presence;
import org.chancery.minutes.http.RecordView.Line;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** A record on paper: what its reader sees and nothing that would tell of the rest. */
final class RecordPaper {

    private final RecordView record;
    private final PaperWords words;
    private final StatementOnPaper statements;

    private RecordPaper(RecordView record, PaperWords words) {
        this.record = record;
        this.words = words;
        this.statements = new StatementOnPaper(words);
    }

    static Paper of(RecordView record, PaperWords words) {
        return new RecordPaper(record, words).paper();
    }

    private Paper paper() {
        String parties = record.parties().stream().map(PartyCode::value).collect(Collectors.joining(", "));
        var blocks = new Blocks()
                .fact(words.of(PARTIES), parties)
                .fact(words.of(OCCASION), StatementOnPaper.occasion(record.occasion()))
                .fact(words.of(ACCOUNT), record.account().value())
                .fact(words.of(STATE), state())
                .fact(words.of(IN_DOUBT), record.inDoubt())
                .fact(words.of(REFERENCE), record.record().value().toString())
                .part(
                        words.of(ATTENDANCE),
                        record.attendance().stream().flatMap(this::attendance).toList())
                .part(
                        words.of(AGENDA),
                        record.agenda().stream()
                                .map(point -> new Passage(point.position() + ".", point.topic(), List.of()))
                                .toList());
        byTopic().forEach((topic, lines) -> blocks.part(topic, lines));
        blocks.part(words.of(ATTACHMENTS), attachments());
        blocks.part(words.of(SOURCES), sources());
        record.corrigenda().forEach(each -> blocks.part(words.of(CORRIGENDUM) + " " + each.number(), corrected(each)));
        return new Paper(
                words.language(),
                Objects.requireNonNullElse(record.title(), words.of(RECORD) + ": " + parties),
                record.marking(),
                record.reservation() == null ? null : record.reservation().value(),
                blocks.list());
    }

    private String state() {
        return record.closed() == null
                ? words.of(OPEN)
                : words.of(CLOSED) + ", " + record.closed().by() + ", "
                        + record.closed().at();
    }

    /** Who sat for a side, and apart from them those who were named and did not come. */
    private Stream<Fact> attendance(Attendance attendance) {
        String party = attendance.party().value();
        var there = new Fact(
                party,
                Stream.of(
                                seated(attendance.chairs()),
                                attendance.unnamedChairs().stream()
                                        .map(chair -> listed(chair.title(), chair.organisation())),
                                seated(attendance.members()),
                                attendance.organisations().stream())
                        .flatMap(each -> each)
                        .collect(Collectors.joining("; ")));
        return Stream.concat(
                Stream.of(there),
                Stream.of(Presence.EXCUSED, Presence.ABSENT)
                        .map(presence -> new Fact(
                                party + ", " + words.of(presence == Presence.EXCUSED ? EXCUSED : ABSENT),
                                away(attendance, presence)))
                        .filter(fact -> !fact.value().isEmpty()));
    }

    private static Stream<String> seated(List<Attendee> attendees) {
        return attendees.stream().filter(each -> !each.stayedAway()).map(RecordPaper::attendee);
    }

    private static String away(Attendance attendance, Presence presence) {
        return Stream.concat(attendance.chairs().stream(), attendance.members().stream())
                .filter(each -> each.presence() == presence)
                .map(RecordPaper::attendee)
                .collect(Collectors.joining("; "));
    }

    private static String attendee(Attendee attendee) {
        return listed(attendee.name().value(), attendee.title(), attendee.organisation());
    }

    private static String listed(@Nullable String... words) {
        return Arrays.stream(words).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** Under the headings of the record first, in their order, and under its own topic what has another. */
    private Map<String, List<Block>> byTopic() {
        var topics = new LinkedHashMap<String, List<Block>>();
        record.headings().forEach(heading -> topics.put(heading, new ArrayList<>()));
        for (Line line : record.statements()) {
            topics.computeIfAbsent(topic(line.content()), _ -> new ArrayList<>())
                    .add(statements.passage(line.content()));
        }
        return topics;
    }

    private String topic(StatementBody statement) {
        if (statement.topic() != null) {
            return statement.topic();
        }
        return record.agenda().stream()
                .filter(point -> point.item().equals(statement.item()))
                .map(AgendaPoint::topic)
                .findFirst()
                .orElse(words.of(STATEMENTS));
    }

    private List<Passage> attachments() {
        return record.attachments().stream()
                .map(each -> new Passage(
                        "(" + each.marking() + ")",
                        each.name(),
                        List.of(
                                each.mediaType() + ", " + each.size() + " B, " + each.uri(),
                                "SHA-256 " + each.sha256())))
                .toList();
    }

    private List<Passage> sources() {
        return record.sources().stream()
                .map(each -> new Passage(
                        "(" + each.marking() + ")",
                        Stream.of(each.title(), each.kind(), each.identifier(), each.uri())
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(""),
                        Stream.of(each.kind(), each.uri(), each.published(), each.identifier(), each.structure())
                                .filter(Objects::nonNull)
                                .map(part -> part instanceof ProtectedText text ? text.value() : part.toString())
                                .toList()))
                .toList();
    }

    private List<Block> corrected(ShownCorrigendum corrigendum) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Passage(null, corrigendum.reason(), List.of(corrigendum.by() + ", " + corrigendum.at())));
        for (var correction : corrigendum.corrections()) {
            record.statements().stream()
                    .filter(line -> line.statement().equals(correction.statement()))
                    .forEach(line ->
                            blocks.add(new Passage("−", line.content().text().value(), List.of())));
            blocks.add(
                    correction.content() == null
                            ? new Passage("+", "(" + words.of(TAKEN_OUT) + ")", List.of())
                            : statements.passage(correction.content()));
        }
        return blocks;
    }
}
