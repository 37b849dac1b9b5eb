package org.chancery.minutes.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.minutes.record.FoundingRecord.ASKED;
import static org.chancery.minutes.record.FoundingRecord.IN;
import static org.chancery.minutes.record.FoundingRecord.KR;
import static org.chancery.minutes.record.FoundingRecord.MECHANISM;
import static org.chancery.minutes.record.FoundingRecord.PENINSULA;
import static org.chancery.minutes.record.FoundingRecord.id;
import static org.chancery.minutes.record.FoundingRecord.recorded;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chancery.minutes.events.Due;
import org.chancery.minutes.events.Effect;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.Participant;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.Undertaking;
import org.chancery.minutes.events.UndertakingId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.envelope.codec.EventCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The weight of a record is never less than the bytes of what it says, whatever script that is in. */
class WeightTest {

    /** Every text of a statement, by its name. */
    @SuppressWarnings("unused") // by the tests, by name
    private static final List<String> TEXTS = List.of(
            "speaker",
            "capacity",
            "act",
            "topic",
            "text",
            "address",
            "releasable to",
            "occasion",
            "undertaking",
            "modality",
            "condition",
            "due",
            "owner",
            "counterpart");

    /** A person's name may have 200 characters; a sign of two units makes 180. */
    private static int more(String name) {
        return name.equals("speaker") ? 90 : 5_000;
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void counts_every_text_of_a_statement(String name) {
        int less = Weight.of(saying(at -> at));
        int more = Weight.of(saying(at -> at.equals(name) ? at + "가".repeat(more(name)) : at));
        assertThat(more - less).isEqualTo(3 * more(name));
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void is_never_less_than_the_bytes_that_say_it(String name) {
        for (String script : List.of("a", "\"", "é", "가", "\uD83D\uDD4A")) {
            var statement = saying(at -> at.equals(name) ? script.repeat(more(name)) : script);
            assertThat(Weight.of(statement))
                    .as(script)
                    .isGreaterThanOrEqualTo(
                            new EventCodec(MinutesEvents.TYPES).encode(recorded(ASKED, statement)).length);
        }
    }

    @Test
    void grows_with_every_side_undertaking_and_participant() {
        var one = saying(at -> at);
        var twice = new Statement(
                one.sides(),
                one.speaker(),
                one.capacity(),
                one.act(),
                one.effect(),
                one.addressee(),
                one.item(),
                one.topic(),
                one.text(),
                one.marking(),
                one.releasable(),
                one.account(),
                one.occasion(),
                Stream.concat(one.undertakings().stream(), one.undertakings().stream())
                        .toList(),
                one.releasableTo(),
                one.embargoUntil(),
                one.address(),
                one.derived(),
                one.accountStated());
        int undertaking = new EventCodec(MinutesEvents.TYPES).encode(recorded(ASKED, twice)).length
                - new EventCodec(MinutesEvents.TYPES).encode(recorded(ASKED, one)).length;
        assertThat(Weight.of(twice) - Weight.of(one)).isGreaterThanOrEqualTo(undertaking);
        assertThat(Weight.of(FoundingRecord.saying("Hm.").sides(KR, IN).statement())
                        - Weight.of(FoundingRecord.saying("Hm.").sides(KR).statement()))
                .isGreaterThanOrEqualTo(",\"IN\"".length());
    }

    @Test
    void leaves_out_a_statement_that_is_about_to_be_replaced_and_those_withdrawn() {
        var asked = FoundingRecord.saying("Asked.").statement();
        var agreed = FoundingRecord.saying("Agreed to it.").statement();
        OccasionRecord record = OccasionRecord.unknown();
        for (var event :
                List.of(FoundingRecord.opened(), recorded(ASKED, asked), recorded(FoundingRecord.AGREED, agreed))) {
            record = record.evolve(event);
        }
        var known = (OccasionRecord.Known) record;
        assertThat(Weight.ofOthers(known, ASKED)).isEqualTo(Weight.of(agreed));
        assertThat(Weight.ofOthers(known, FoundingRecord.COMMENDED)).isEqualTo(Weight.of(asked) + Weight.of(agreed));
        var without = (OccasionRecord.Known) known.evolve(FoundingRecord.withdrawn(FoundingRecord.AGREED, 1));
        assertThat(Weight.ofOthers(without, FoundingRecord.COMMENDED)).isEqualTo(Weight.of(asked));
    }

    /** A statement that says everything a statement can; each text is what is made of its name. */
    private static Statement saying(UnaryOperator<String> words) {
        return new Statement(
                List.of(KR),
                new PersonName(words.apply("speaker")),
                words.apply("capacity"),
                words.apply("act"),
                Effect.ASK,
                IN,
                PENINSULA,
                words.apply("topic"),
                new ProtectedText(words.apply("text")),
                Marking.CONFIDENTIAL,
                true,
                KR,
                new Occasion(Occasion.Kind.SIDE_CALL, LocalDate.EPOCH, words.apply("occasion")),
                List.of(new Undertaking(
                        new UndertakingId(id(101)),
                        Undertaking.Kind.CLAIMED_FOR_BOTH,
                        List.of(new Participant(null, words.apply("owner"))),
                        List.of(new Participant(null, words.apply("counterpart"))),
                        new ProtectedText(words.apply("undertaking")),
                        words.apply("modality"),
                        words.apply("condition"),
                        new Due(Due.Shape.MUTUALLY_CONVENIENT, words.apply("due"), LocalDate.EPOCH, LocalDate.EPOCH),
                        MECHANISM,
                        ASKED.subject())),
                List.of(words.apply("releasable to")),
                Instant.EPOCH,
                words.apply("address"),
                true,
                false);
    }
}
