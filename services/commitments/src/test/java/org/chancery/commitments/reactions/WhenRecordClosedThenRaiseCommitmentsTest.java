package org.chancery.commitments.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.commitments.reactions.ClosedRecords.IN;
import static org.chancery.commitments.reactions.ClosedRecords.KR;
import static org.chancery.commitments.reactions.ClosedRecords.closed;
import static org.chancery.commitments.reactions.ClosedRecords.founding;
import static org.chancery.commitments.reactions.ClosedRecords.repeating;
import static org.chancery.commitments.reactions.ClosedRecords.request;
import static org.chancery.commitments.reactions.ClosedRecords.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.commitments.commitment.CommitmentCommand;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseFromRecord;
import org.chancery.commitments.commitment.CommitmentCommand.Restate;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentRestated;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.minutes.events.Due;
import org.chancery.minutes.events.Effect;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.Undertaking;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.intake.Bytes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Received;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WhenRecordClosedThenRaiseCommitmentsTest {

    private static final UUID EVENT = new UUID(9, 9);
    private static final MechanismId MECHANISM = new MechanismId(new UUID(1, 1));
    private static final ConsultationId CONSULTATION = new ConsultationId(new UUID(2, 1));

    private final KnownStreams streams = new KnownStreams();
    private Marking meeting = Marking.PUBLIC;
    private final WhenRecordClosedThenRaiseCommitments rule =
            new WhenRecordClosedThenRaiseCommitments(streams, (_, _) -> meeting);

    @Test
    void raises_exactly_the_undertakings_that_are_written() {
        List<RaiseFromRecord> raised = react(founding(CONSULTATION, MECHANISM));
        assertThat(raised)
                .extracting(command -> command.terms().kind())
                .containsExactly(Terms.Kind.REQUEST, Terms.Kind.REQUEST, Terms.Kind.JOINT);
    }

    @Test
    void keeps_terms_and_source_as_the_record_has_them() {
        Undertaking asked = request(CONSULTATION, 1);
        RecordClosed closed = founding(CONSULTATION, MECHANISM);
        RaiseFromRecord first = react(closed).getFirst();
        assertThat(first.terms())
                .isEqualTo(new Terms(
                        Terms.Kind.REQUEST,
                        List.of(Bearer.of(IN)),
                        List.of(Bearer.of(KR)),
                        asked.text(),
                        "asked",
                        null,
                        new CommitmentDue(
                                CommitmentDue.Shape.BY_EVENT,
                                "2021 UN Peacekeeping Ministerial",
                                LocalDate.of(2021, 12, 7),
                                null),
                        Terms.Standing.PER_OUR_RECORD,
                        Marking.OFFICIAL,
                        null));
        assertThat(first.source())
                .isEqualTo(new Source(
                        closed.record(),
                        new StatementId(new UUID(4, 1)),
                        asked.undertaking(),
                        CONSULTATION,
                        MECHANISM,
                        List.of(KR, IN),
                        Source.Occasion.MEETING,
                        LocalDate.of(2021, 1, 7),
                        null,
                        null));
    }

    @Test
    void marks_each_as_its_statement_is_marked() {
        assertThat(react(founding(CONSULTATION, MECHANISM)))
                .extracting(command -> command.terms().marking())
                .containsExactly(Marking.OFFICIAL, Marking.RESTRICTED, Marking.OFFICIAL);
    }

    @Test
    void marks_none_lower_than_the_meeting_is_marked() {
        meeting = Marking.RESTRICTED;
        assertThat(react(founding(CONSULTATION, MECHANISM)))
                .extracting(command -> command.terms().marking())
                .containsOnly(Marking.RESTRICTED);
        assertThat(react(closed(
                        CONSULTATION,
                        MECHANISM,
                        statement(1, Effect.ASK, Marking.SECRET, null, request(CONSULTATION, 1)))))
                .extracting(command -> command.terms().marking())
                .containsExactly(Marking.SECRET);
    }

    @Test
    void keeps_the_mechanism_whose_next_round_was_promised() {
        assertThat(react(founding(CONSULTATION, MECHANISM)).getLast().terms().nextRoundOf())
                .isEqualTo(MECHANISM);
    }

    @Test
    void prefers_the_occasion_of_the_statement() {
        var call = new Occasion(Occasion.Kind.SIDE_CALL, LocalDate.of(2021, 1, 9), "by telephone");
        RaiseFromRecord raised = react(closed(
                        CONSULTATION,
                        MECHANISM,
                        statement(1, Effect.ASK, Marking.OFFICIAL, call, request(CONSULTATION, 1))))
                .getFirst();
        assertThat(raised.source())
                .extracting(Source::occasion, Source::date, Source::description)
                .containsExactly(Source.Occasion.SIDE_CALL, LocalDate.of(2021, 1, 9), "by telephone");
    }

    @Test
    void gives_the_same_ids_when_the_event_comes_again() {
        RecordClosed closed = founding(CONSULTATION, MECHANISM);
        assertThat(react(closed)).isEqualTo(react(closed));
        assertThat(react(closed))
                .extracting(RaiseFromRecord::commitment)
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo(new CommitmentId(DerivedId.of(
                        EVENT,
                        "when-record-closed-then-raise-commitments",
                        request(CONSULTATION, 1).undertaking().value().toString())));
    }

    @Nested
    class What_repeats_an_earlier_commitment {

        private final CommitmentId earlier = new CommitmentId(new UUID(6, 1));
        private final RaiseFromRecord first =
                react(founding(CONSULTATION, MECHANISM)).getFirst();
        private final RequestMade made = new RequestMade(earlier, first.terms(), first.source());

        private CommitmentCommand command() {
            return commands(closed(
                            CONSULTATION,
                            MECHANISM,
                            statement(
                                    1,
                                    Effect.ASK,
                                    Marking.OFFICIAL,
                                    null,
                                    repeating(request(CONSULTATION, 1), earlier.subject()))))
                    .getFirst();
        }

        @Test
        void is_put_to_that_one_while_it_is_to_be_kept() {
            streams.add(earlier.subject(), made);
            assertThat(command()).isEqualTo(new Restate(earlier, first.terms(), first.source()));
        }

        @Test
        void begins_another_where_that_one_is_at_an_end() {
            streams.add(earlier.subject(), made, new CommitmentLapsed(earlier, "Too late", null));
            assertThat(command())
                    .isEqualTo(new RaiseFromRecord(
                            first.commitment(), first.terms(), first.source().repeating(earlier)));
        }

        @Test
        void is_still_put_to_one_that_took_it_up_before_its_end() {
            streams.add(
                    earlier.subject(),
                    made,
                    new CommitmentRestated(earlier, first.terms(), first.source()),
                    new CommitmentLapsed(earlier, "Too late", null));
            assertThat(command()).isInstanceOf(Restate.class);
        }

        @Test
        void stands_by_itself_where_nobody_knows_that_one() {
            assertThat(command()).isEqualTo(first);
        }
    }

    @Test
    void has_a_word_of_its_own_for_each_word_of_minutes() {
        assertThat(Terms.Kind.values())
                .extracting(Enum::name)
                .containsExactlyElementsOf(names(Undertaking.Kind.values()));
        assertThat(CommitmentDue.Shape.values())
                .extracting(Enum::name)
                .containsExactlyElementsOf(names(Due.Shape.values()));
        assertThat(Source.Occasion.values())
                .extracting(Enum::name)
                .containsExactlyElementsOf(names(Occasion.Kind.values()));
    }

    private static List<String> names(Enum<?>... values) {
        return List.of(values).stream().map(Enum::name).toList();
    }

    private List<RaiseFromRecord> react(RecordClosed closed) {
        return commands(closed).stream().map(RaiseFromRecord.class::cast).toList();
    }

    private List<CommitmentCommand> commands(RecordClosed closed) {
        return rule.react(
                closed,
                new Delivery(
                        EVENT,
                        new TypeName("minutes", "record-closed", 1),
                        closed.record().subject(),
                        5,
                        Instant.parse("2026-11-23T12:00:00Z"),
                        1,
                        new Provenance(Actor.person("lee.dohyun"), null, EVENT),
                        new Label(Set.of(), Marking.RESTRICTED),
                        new Received("minutes", 0, 0, null, List.of(), null),
                        Bytes.of(new byte[0])));
    }
}
