package org.chancery.minutes.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.minutes.record.FoundingRecord.KR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.minutes.events.Due;
import org.chancery.minutes.events.Effect;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.Participant;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.Undertaking;
import org.chancery.minutes.events.UndertakingId;
import org.chancery.minutes.record.RecordCommand.CloseRecord;
import org.chancery.minutes.record.RecordCommand.OpenRecord;
import org.chancery.minutes.record.RecordCommand.RecordStatement;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules must hold for what ministries really wrote: nothing of the 32 real records is refused. */
class RealConsultationsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    static Stream<Path> cases() throws IOException {
        return Files.list(Path.of("src/test/resources/cases")).sorted();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_statement_with_its_undertakings_is_recorded_and_closed(Path file) throws IOException {
        JsonNode read = new JsonMapper().readTree(Files.readString(file));
        List<PartyCode> parties = texts(read.get("mechanism").get("participants")).stream()
                .map(RealConsultationsTest::party)
                .toList();
        var record = new RecordId(UUID.nameUUIDFromBytes(file.toString().getBytes()));
        OccasionRecord state = after(OccasionRecord.unknown(), opening(record, parties));
        for (int i = 0; i < read.get("statements").size(); i++) {
            var statement = statement(read, i, parties);
            state = after(state, new RecordStatement(record, new StatementId(new UUID(1, i)), statement));
        }
        var closed = (RecordClosed)
                state.decide(new CloseRecord(record, Marking.SECRET), NOW).getFirst();
        assertThat(closed.statements()).hasSize(read.get("statements").size());
        assertThat(closed.statements().stream()
                        .mapToInt(each -> each.content().undertakings().size())
                        .sum())
                .isEqualTo(commitments(read)
                        .filter(each -> !each.get("source_statement_index").isNull())
                        .count());
    }

    private static OccasionRecord after(OccasionRecord state, RecordCommand command) {
        OccasionRecord after = state;
        for (RecordEvent event : state.decide(command, NOW)) {
            after = after.evolve(event);
        }
        return after;
    }

    private static OpenRecord opening(RecordId record, List<PartyCode> parties) {
        return new OpenRecord(
                record,
                null,
                null,
                null,
                parties,
                new Occasion(Occasion.Kind.MEETING, null, null),
                KR,
                List.of(),
                List.of());
    }

    private static Statement statement(JsonNode read, int index, List<PartyCode> parties) {
        JsonNode statement = read.get("statements").get(index);
        String side = statement.get("side").asString();
        List<PartyCode> sides = side.equals("both") || side.equals("all") ? parties : List.of(party(side));
        var undertakings = new ArrayList<Undertaking>();
        commitments(read)
                .filter(each -> !each.get("source_statement_index").isNull()
                        && each.get("source_statement_index").asInt() == index)
                .forEach(each ->
                        undertakings.add(undertaking(new UUID(index, undertakings.size()), each, sides, parties)));
        return new Statement(
                sides,
                null,
                null,
                statement.get("act").asString(),
                Effect.INFORM,
                null,
                null,
                text(statement.get("agenda_topic")),
                new ProtectedText(statement.get("summary").asString()),
                Marking.DEFAULT,
                true,
                KR,
                null,
                undertakings);
    }

    private static Undertaking undertaking(UUID id, JsonNode read, List<PartyCode> sides, List<PartyCode> parties) {
        Undertaking.Kind kind =
                Undertaking.Kind.valueOf(read.get("kind").asString().toUpperCase(Locale.ROOT));
        return new Undertaking(
                new UndertakingId(id),
                // What one side alone said of both is its claim, whatever the source calls it.
                kind == Undertaking.Kind.JOINT && sides.size() == 1 ? Undertaking.Kind.CLAIMED_FOR_BOTH : kind,
                texts(read.get("owner_sides")).stream()
                        .map(name -> participant(name, parties))
                        .toList(),
                Stream.ofNullable(text(read.get("counterpart")))
                        .map(name -> participant(name, parties))
                        .toList(),
                new ProtectedText(read.get("summary").asString()),
                text(read.get("modality")),
                text(read.get("condition")),
                new Due(
                        Due.Shape.valueOf(read.get("due_shape").asString().toUpperCase(Locale.ROOT)),
                        read.get("due").asString(),
                        null,
                        null),
                null);
    }

    private static Stream<JsonNode> commitments(JsonNode read) {
        JsonNode commitments = read.get("commitments");
        return commitments == null
                ? Stream.empty()
                : IntStream.range(0, commitments.size()).mapToObj(commitments::get);
    }

    private static Participant participant(String name, List<PartyCode> parties) {
        return name.matches("[A-Z][A-Z0-9-]{1,31}") && parties.contains(new PartyCode(name))
                ? Participant.of(new PartyCode(name))
                : new Participant(null, name);
    }

    private static PartyCode party(String name) {
        String code = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
        return new PartyCode(code.substring(0, Math.min(32, code.length())));
    }

    private static List<String> texts(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> list.get(i).asString())
                .toList();
    }

    private static String text(JsonNode node) {
        return node == null || node.isNull() ? null : node.asString();
    }
}
