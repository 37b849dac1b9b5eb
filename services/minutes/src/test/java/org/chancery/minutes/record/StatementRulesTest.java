package org.chancery.minutes.record;

import static org.chancery.minutes.record.FoundingRecord.AGREED;
import static org.chancery.minutes.record.FoundingRecord.ASKED;
import static org.chancery.minutes.record.FoundingRecord.IN;
import static org.chancery.minutes.record.FoundingRecord.JP;
import static org.chancery.minutes.record.FoundingRecord.KR;
import static org.chancery.minutes.record.FoundingRecord.RECORD;
import static org.chancery.minutes.record.FoundingRecord.asked;
import static org.chancery.minutes.record.FoundingRecord.id;
import static org.chancery.minutes.record.FoundingRecord.opened;
import static org.chancery.minutes.record.FoundingRecord.recorded;
import static org.chancery.minutes.record.FoundingRecord.request;
import static org.chancery.minutes.record.FoundingRecord.saying;
import static org.chancery.minutes.record.FoundingRecord.undertaking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chancery.minutes.events.Due;
import org.chancery.minutes.events.Participant;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.Undertaking;
import org.chancery.minutes.events.Undertaking.Kind;
import org.chancery.minutes.events.UndertakingId;
import org.chancery.minutes.record.RecordCommand.RecordStatement;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.MechanismId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StatementRulesTest {

    private final DeciderScenario<OccasionRecord, RecordCommand, RecordEvent> record =
            DeciderScenario.of(OccasionRecord.unknown(), Instant.parse("2021-01-07T09:00:00Z"));

    @Nested
    class A_statement {

        @Test
        void names_the_side_that_speaks() {
            refused(saying("Hm.").sides().statement(), RecordRefusal.SIDE_IS_MISSING, "/sides");
        }

        @Test
        void is_spoken_by_parties_only() {
            refused(saying("Hm.").sides(KR, JP).statement(), RecordRefusal.SIDE_IS_NO_PARTY, "/sides/1");
        }

        @Test
        void names_each_side_once() {
            refused(saying("Hm.").sides(KR, KR).statement(), RecordRefusal.SIDE_IS_NAMED_TWICE, "/sides/1");
        }

        @Test
        void is_addressed_to_another_party() {
            refused(saying("Hm.").addressee(JP).statement(), RecordRefusal.ADDRESSEE_IS_NO_PARTY, "/addressee");
            refused(saying("Hm.").addressee(KR).statement(), RecordRefusal.ADDRESSEE_IS_THE_SPEAKER, "/addressee");
        }

        @Test
        void belongs_to_an_item_of_the_agenda() {
            refused(
                    saying("Hm.").item(new AgendaItemId(id(999))).statement(),
                    RecordRefusal.ITEM_IS_NOT_ON_THE_AGENDA,
                    "/item");
        }
    }

    @Nested
    class An_undertaking {

        @Test
        void names_its_owner() {
            refused(undertaking(1, Kind.UNILATERAL), RecordRefusal.OWNER_IS_MISSING, "/undertakings/0/owners");
        }

        @Test
        void names_parties_by_code_and_anybody_else_in_words() {
            refused(
                    undertaking(1, Kind.REQUEST, IN, JP),
                    RecordRefusal.PARTICIPANT_IS_NO_PARTY,
                    "/undertakings/0/owners/1/party");
            refused(
                    between(List.of(Participant.of(KR)), List.of(Participant.of(JP))),
                    RecordRefusal.PARTICIPANT_IS_NO_PARTY,
                    "/undertakings/0/counterparts/0/party");
            accepted(between(
                    List.of(Participant.of(KR), new Participant(null, "Coast Guard")),
                    List.of(new Participant(null, "the Mekong countries"))));
        }

        @Test
        void names_each_participant_once() {
            refused(
                    undertaking(1, Kind.UNILATERAL, KR, KR),
                    RecordRefusal.PARTICIPANT_IS_NAMED_TWICE,
                    "/undertakings/0/owners/1");
        }

        @Test
        void binds_only_who_spoke() {
            refused(undertaking(1, Kind.UNILATERAL, IN), RecordRefusal.OWNER_DID_NOT_SPEAK, "/undertakings/0/owners/0");
            refused(
                    undertaking(1, Kind.SEVERALLY, KR, IN),
                    RecordRefusal.OWNER_DID_NOT_SPEAK,
                    "/undertakings/0/owners/1");
            accepted(undertaking(1, Kind.UNILATERAL, KR));
        }

        @Test
        void is_joint_only_by_acts_of_both() {
            refused(undertaking(1, Kind.JOINT, KR, IN), RecordRefusal.JOINT_NEEDS_ACTS_OF_BOTH, "/undertakings/0/kind");
            accepted(together(undertaking(1, Kind.JOINT, KR, IN)));
        }

        @Test
        void is_claimed_for_both_by_one_side_alone() {
            accepted(undertaking(1, Kind.CLAIMED_FOR_BOTH, KR, IN));
            refused(
                    together(undertaking(1, Kind.CLAIMED_FOR_BOTH, KR, IN)),
                    RecordRefusal.CLAIM_IS_OF_ONE_SIDE,
                    "/undertakings/0/kind");
        }

        @Test
        void is_not_asked_of_the_asking_side_alone() {
            refused(
                    undertaking(1, Kind.REQUEST, KR),
                    RecordRefusal.REQUEST_ASKS_ONLY_THE_ASKING_SIDE,
                    "/undertakings/0/owners");
            accepted(undertaking(1, Kind.REQUEST, KR, IN));
        }

        @Test
        void promises_rounds_of_the_own_mechanism_only() {
            refused(
                    due(FoundingRecord.OPEN_ENDED, new MechanismId(id(77))),
                    RecordRefusal.NEXT_ROUND_IS_OF_ANOTHER_MECHANISM,
                    "/undertakings/0/nextRoundOf");
            accepted(due(FoundingRecord.OPEN_ENDED, FoundingRecord.MECHANISM));
        }

        @Test
        void promises_a_round_only_where_two_can_meet() {
            var o = opened();
            var alone = new RecordOpened(
                    o.record(),
                    null,
                    o.mechanism(),
                    "What Korea said",
                    List.of(KR),
                    o.occasion(),
                    o.account(),
                    List.of(),
                    List.of());
            record.given(alone)
                    .when(new RecordStatement(
                            RECORD, ASKED, with(due(FoundingRecord.OPEN_ENDED, FoundingRecord.MECHANISM))))
                    .thenRefused(RecordRefusal.NEXT_ROUND_NEEDS_TWO_PARTIES)
                    .at("/undertakings/0/nextRoundOf");
        }

        @Test
        void has_a_period_that_runs_forwards() {
            var first = LocalDate.of(2024, 1, 1);
            refused(
                    due(new Due(Due.Shape.BY_PERIOD, "first half of 2024", first, first.minusDays(1)), null),
                    RecordRefusal.DUE_ENDS_BEFORE_IT_BEGINS,
                    "/undertakings/0/due/until");
            accepted(due(new Due(Due.Shape.BY_PERIOD, "New Year's Day", first, first), null));
        }

        @Test
        void has_an_id_of_its_own() {
            refused(
                    saying("Hm.").undertaking(request(), request()).statement(),
                    RecordRefusal.UNDERTAKING_ID_IS_TAKEN,
                    "/undertakings/1/undertaking");
            record.given(opened(), recorded(ASKED, asked()))
                    .when(new RecordStatement(RECORD, AGREED, with(request())))
                    .thenRefused(RecordRefusal.UNDERTAKING_ID_IS_TAKEN)
                    .at("/undertakings/0/undertaking");
        }
    }

    private void refused(Undertaking undertaking, RecordRefusal refusal, String pointer) {
        refused(with(undertaking), refusal, pointer);
    }

    private void refused(Statement content, RecordRefusal refusal, String pointer) {
        record.given(opened())
                .when(new RecordStatement(RECORD, ASKED, content))
                .thenRefused(refusal)
                .at(pointer);
    }

    private void accepted(Undertaking undertaking) {
        accepted(with(undertaking));
    }

    private void accepted(Statement content) {
        record.given(opened()).when(new RecordStatement(RECORD, ASKED, content)).thenEvents(recorded(ASKED, content));
    }

    private static Statement with(Undertaking undertaking) {
        return saying("Said something.").undertaking(undertaking).statement();
    }

    private static Statement together(Undertaking undertaking) {
        return saying("Said something.").sides(KR, IN).undertaking(undertaking).statement();
    }

    private static Undertaking between(List<Participant> owners, List<Participant> counterparts) {
        return new Undertaking(
                new UndertakingId(id(100)),
                Kind.UNILATERAL,
                owners,
                counterparts,
                new ProtectedText("Do it"),
                null,
                null,
                FoundingRecord.OPEN_ENDED,
                null);
    }

    private static Undertaking due(Due due, MechanismId nextRoundOf) {
        return new Undertaking(
                new UndertakingId(id(100)),
                Kind.UNILATERAL,
                List.of(Participant.of(KR)),
                List.of(),
                new ProtectedText("Do it"),
                null,
                null,
                due,
                nextRoundOf);
    }
}
