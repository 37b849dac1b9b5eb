package org.chancery.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentRestated;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.commitments.events.Terms;
import org.chancery.minutes.events.Attachment;
import org.chancery.minutes.events.AttachmentId;
import org.chancery.minutes.events.Attendance;
import org.chancery.minutes.events.Attendance.Attendee;
import org.chancery.minutes.events.Correction;
import org.chancery.minutes.events.Due;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.Participant;
import org.chancery.minutes.events.ReadoutEvent.ReadoutReleased;
import org.chancery.minutes.events.ReadoutId;
import org.chancery.minutes.events.RecordEvent.AttachmentAdded;
import org.chancery.minutes.events.RecordEvent.AttachmentMarkingLowered;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.RecordEvent.OccasionCorrected;
import org.chancery.minutes.events.RecordEvent.OccasionWithdrawn;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordEvent.ReservationSet;
import org.chancery.minutes.events.RecordEvent.ReviewCommentMade;
import org.chancery.minutes.events.RecordEvent.ReviewCommentResolved;
import org.chancery.minutes.events.RecordEvent.SourceCited;
import org.chancery.minutes.events.RecordEvent.SourceWithdrawn;
import org.chancery.minutes.events.RecordEvent.StatementMarkingLowered;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.ReviewCommentId;
import org.chancery.minutes.events.Source;
import org.chancery.minutes.events.SourceId;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.Undertaking;
import org.chancery.minutes.events.UndertakingId;
import org.chancery.minutes.events.Wording;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.MechanismEvent.MechanismProposed;
import org.chancery.scheduling.events.MechanismEvent.MechanismRenamed;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.SchedulingEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What belongs to a record is shown with it, and what is above the reader's clearance is not even counted. */
class RecordsIT extends RunningService {

    private final String party =
            "MINUTED-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final Meeting meeting = Meeting.with(party);
    private final RecordId record = meeting.record();
    private final StatementId open = new StatementId(UUID.randomUUID());
    private final StatementId secret = new StatementId(UUID.randomUUID());
    private final ReviewCommentId comment = new ReviewCommentId(UUID.randomUUID());

    private Told minuted(Object event) {
        return Told.of(MinutesEvents.TYPES, record, event);
    }

    private JsonNode page(Marking clearance, Told last) {
        return as(clearance, "DESK_OFFICER")
                .get("/records/" + record.value() + "?" + after(publish(last)))
                .body();
    }

    private JsonNode page(Told last) {
        return page(Marking.CONFIDENTIAL, last);
    }

    private Told corrigendum(StatementId of, String reason, String instead, Marking marking) {
        return minuted(new CorrigendumIssued(
                record,
                meeting.id(),
                null,
                List.of(FoundingEvents.KR, meeting.with()),
                1,
                reason,
                List.of(new Correction(of, 2, meeting.content(instead, marking), "a wrong word"))));
    }

    @BeforeEach
    void a_record_with_an_open_and_a_secret_statement() {
        publish(List.of(
                meeting.proposed(),
                meeting.opened(),
                meeting.asked(open, "Asked openly.", Marking.OFFICIAL),
                meeting.asked(secret, "Asked in secret.", Marking.SECRET)));
    }

    @Nested
    class A_record {

        @Test
        void shows_its_reservation_its_doubt_and_the_marking_of_what_the_reader_sees() {
            publish(minuted(new ReservationSet(record, new ProtectedText("Without prejudice."))));
            JsonNode shown = page(minuted(new OccasionWithdrawn(record, meeting.id(), "It was another day.")));

            assertThat(shown.path("reservation").asString()).isEqualTo("Without prejudice.");
            assertThat(shown.path("inDoubt").asString()).isEqualTo("It was another day.");
            assertThat(shown.path("marking").asString()).isEqualTo("OFFICIAL");
            assertThat(shown.path("statements").asInt()).isEqualTo(1);
            assertThat(shown.path("said")).hasSize(1);
        }

        @Test
        void shows_who_sat_there_after_all_side_by_side() {
            publish(minuted(corrected(meeting.with(), "Vinay Kumar")));
            publish(minuted(corrected(FoundingEvents.KR, "Ham Sang-wook")));
            JsonNode attendance =
                    page(minuted(corrected(meeting.with(), "Sanjay Verma"))).path("attendance");

            assertThat(attendance.findValuesAsString("party")).containsExactlyInAnyOrder("KR", party);
            assertThat(attendance.findValuesAsString("name"))
                    .contains("Ham Sang-wook", "Sanjay Verma")
                    .doesNotContain("Vinay Kumar");
        }

        private OccasionCorrected corrected(PartyCode side, String chair) {
            var sat = new Attendance(
                    side, List.of(new Attendee(new PersonName(chair), null, null)), List.of(), List.of());
            return new OccasionCorrected(record, meeting.id(), sat, "Their letter came late.");
        }

        @Test
        void goes_by_the_name_that_its_mechanism_has_today() {
            var channel = new MechanismId(UUID.randomUUID());
            Meeting other = Meeting.with(party).in(channel);
            String list = "/records?party=" + party;
            for (Told told : List.of(
                    Told.of(
                            SchedulingEvents.TYPES,
                            channel,
                            new MechanismProposed(channel, "Talks", List.of(FoundingEvents.KR, meeting.with()), null)),
                    Told.of(
                            SchedulingEvents.TYPES,
                            channel,
                            new MechanismRenamed(channel, "Talks", "Strategic Talks", null)),
                    other.proposed(),
                    other.opened())) {
                deskOfficer().get(list + "&" + after(publish(told)));
            }

            JsonNode shown =
                    deskOfficer().get("/records/" + other.record().value()).body();
            assertThat(shown.path("mechanism").asString())
                    .isEqualTo(channel.value().toString());
            assertThat(shown.path("mechanismName").asString()).isEqualTo("Strategic Talks");
            assertThat(shown.path("title").isNull()).isTrue();
            assertThat(deskOfficer().get(list).body().findValuesAsString("mechanismName"))
                    .containsExactlyInAnyOrder("Strategic Talks", "");
        }

        @Test
        void is_found_by_its_parties_and_counts_what_the_reader_sees_alone() {
            publish(minuted(new ReservationSet(record, null)));
            String last = "/records?party=" + party + "&applied=" + record.subject() + "@3";

            JsonNode listed = deskOfficer().get(last).body().path("items").path(0);

            assertThat(listed.path("record").asString())
                    .isEqualTo(record.value().toString());
            assertThat(listed.path("statements").asInt()).isEqualTo(1);
            assertThat(as(Marking.SECRET, "DESK_OFFICER")
                            .get(last)
                            .body()
                            .path("items")
                            .path(0)
                            .path("statements")
                            .asInt())
                    .isEqualTo(2);
        }

        @Test
        void of_a_consultation_above_the_clearance_is_not_led_to() {
            Meeting hidden = Meeting.with(party);
            publish(hidden.proposed().marked(Marking.SECRET));
            Told opened = hidden.opened();
            String path = "/records/" + hidden.record().value() + "?" + after(publish(opened));

            assertThat(deskOfficer().get(path).status()).isEqualTo(404);
        }

        @Test
        void leads_from_a_statement_to_the_commitment_that_it_says_again() {
            var earlier = new CommitmentId(UUID.randomUUID());
            var again = new StatementId(UUID.randomUUID());
            Told asked = Meeting.with(party).requested(earlier, new StatementId(UUID.randomUUID()), Marking.OFFICIAL);
            Terms terms = ((CommitmentEvent.RequestMade) asked.event()).terms();
            publish(List.of(asked, minuted(new StatementRecorded(record, again, repeating(earlier)))));
            JsonNode shown = page(Told.of(
                    CommitmentsEvents.TYPES, earlier, new CommitmentRestated(earlier, terms, meeting.saying(again))));

            JsonNode said = shown.path("said")
                    .valueStream()
                    .filter(each -> each.path("statement")
                            .asString()
                            .equals(again.value().toString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(said.path("commitments").toString()).isEqualTo("[\"" + earlier.value() + "\"]");
            assertThat(texts(shown.path("commitments"), "commitment"))
                    .containsExactly(earlier.value().toString());
            assertThat(said.has("repeats")).isFalse();
        }

        private Statement repeating(CommitmentId earlier) {
            Statement content = meeting.content("Asked again.", Marking.OFFICIAL);
            return new Statement(
                    content.sides(),
                    null,
                    null,
                    content.act(),
                    content.effect(),
                    content.addressee(),
                    null,
                    content.topic(),
                    content.text(),
                    content.marking(),
                    true,
                    content.account(),
                    null,
                    List.of(new Undertaking(
                            new UndertakingId(UUID.randomUUID()),
                            Undertaking.Kind.REQUEST,
                            List.of(Participant.of(meeting.with())),
                            List.of(),
                            content.text(),
                            null,
                            null,
                            new Due(Due.Shape.OPEN_ENDED, "open-ended", null, null),
                            null,
                            earlier.subject())));
        }

        @Test
        void of_another_occasion_stands_beside_that_of_the_meeting() {
            var call = new RecordId(UUID.randomUUID());
            Told opened = Told.of(
                    MinutesEvents.TYPES,
                    call,
                    new RecordOpened(
                            call,
                            meeting.id(),
                            null,
                            "A call",
                            List.of(FoundingEvents.KR, meeting.with()),
                            new Occasion(Occasion.Kind.SIDE_CALL, LocalDate.parse("2021-01-03"), "by telephone"),
                            FoundingEvents.KR,
                            List.of(),
                            List.of()));

            JsonNode page = deskOfficer()
                    .get("/consultations/" + meeting.id().value() + "?" + after(publish(opened)))
                    .body();

            assertThat(texts(page.path("records"), "occasion")).containsExactly("MEETING", "SIDE_CALL");
            assertThat(texts(page.path("records"), "main")).containsExactly("true", "false");
        }
    }

    @Nested
    class A_comment {

        @Test
        void is_shown_with_how_it_was_dealt_with() {
            publish(minuted(
                    new ReviewCommentMade(record, comment, open, new ProtectedText("Too short."), Marking.OFFICIAL)));
            JsonNode shown = page(minuted(new ReviewCommentResolved(record, comment, new ProtectedText("Put anew."))))
                    .path("comments")
                    .path(0);

            assertThat(shown.path("text").asString()).isEqualTo("Too short.");
            assertThat(shown.path("statement").asString())
                    .isEqualTo(open.value().toString());
            assertThat(shown.path("resolution").asString()).isEqualTo("Put anew.");
            assertThat(shown.path("resolved").path("by").asString()).contains("min.kim");
        }

        @Test
        void does_not_name_a_statement_above_the_clearance() {
            JsonNode shown = page(minuted(new ReviewCommentMade(
                    record, comment, secret, new ProtectedText("Check the source."), Marking.OFFICIAL)));

            assertThat(shown.path("comments").path(0).path("statement").isNull())
                    .isTrue();
            assertThat(shown.toString()).doesNotContain(secret.value().toString());
        }
    }

    @Test
    void an_attachment_is_shown_to_those_cleared_for_it() {
        var paper = new Attachment(
                new AttachmentId(UUID.randomUUID()),
                "Non-paper",
                "https://archive.example/1",
                "0".repeat(64),
                2048,
                "application/pdf",
                Marking.SECRET);
        Told added = minuted(new AttachmentAdded(record, paper));

        JsonNode below = page(added);

        assertThat(below.path("attachments")).isEmpty();
        assertThat(below.path("marking").asString()).isEqualTo("OFFICIAL");
        JsonNode shown = as(Marking.SECRET, "DESK_OFFICER")
                .get("/records/" + record.value())
                .body();
        assertThat(shown.path("attachments").path(0).path("size").asInt()).isEqualTo(2048);
        assertThat(shown.path("marking").asString()).isEqualTo("SECRET");
    }

    @Test
    void a_source_is_shown_to_those_cleared_for_it() {
        var source = new Source(
                new SourceId(UUID.randomUUID()),
                "report",
                "What the embassy heard",
                null,
                null,
                LocalDate.of(2021, 1, 8),
                "en",
                null,
                null,
                Marking.SECRET);
        Told cited = minuted(new SourceCited(record, source));

        JsonNode below = page(cited);

        assertThat(below.path("sources")).isEmpty();
        assertThat(below.path("marking").asString()).isEqualTo("OFFICIAL");
        JsonNode shown = as(Marking.SECRET, "DESK_OFFICER")
                .get("/records/" + record.value())
                .body();
        assertThat(shown.at("/sources/0/title").asString()).isEqualTo("What the embassy heard");
        assertThat(shown.path("marking").asString()).isEqualTo("SECRET");
        assertThat(page(minuted(new SourceWithdrawn(record, source.source(), "Hearsay.")))
                        .path("sources"))
                .isEmpty();
    }

    @Test
    void an_attachment_whose_marking_was_lowered_comes_into_sight() {
        var id = new AttachmentId(UUID.randomUUID());
        publish(minuted(new AttachmentAdded(
                record,
                new Attachment(
                        id,
                        "Non-paper",
                        "https://archive.example/1",
                        "0".repeat(64),
                        2048,
                        "application/pdf",
                        Marking.SECRET))));

        JsonNode shown =
                page(minuted(new AttachmentMarkingLowered(record, id, Marking.RESTRICTED, "both published it", null)));

        assertThat(texts(shown.path("attachments"), "marking")).containsExactly("RESTRICTED");
        assertThat(shown.path("marking").asString()).isEqualTo("RESTRICTED");
        assertThat(page(Marking.OFFICIAL, minuted(new ReservationSet(record, null)))
                        .path("attachments"))
                .isEmpty();
    }

    @Nested
    class A_corrigendum {

        @Test
        void stands_beside_the_words_that_it_mends() {
            JsonNode shown = page(corrigendum(open, "misheard", "Asked very openly.", Marking.OFFICIAL));

            JsonNode said = shown.path("said").path(0);
            assertThat(said.path("text").asString()).isEqualTo("Asked openly.");
            assertThat(said.path("corrections").path(0).path("text").asString()).isEqualTo("Asked very openly.");
            assertThat(said.path("corrections").path(0).path("note").asString()).isEqualTo("a wrong word");
            assertThat(shown.path("corrigenda").path(0).path("reason").asString())
                    .isEqualTo("misheard");
        }

        @Test
        void that_mends_what_the_reader_may_not_see_leaves_no_trace() {
            JsonNode shown = page(corrigendum(secret, "misheard in secret", "Asked again.", Marking.SECRET));

            assertThat(shown.path("corrigenda")).isEmpty();
            assertThat(shown.toString()).doesNotContain("misheard in secret");
        }

        @Test
        void takes_a_statement_out_of_sight_that_it_marks_higher() {
            JsonNode shown = page(corrigendum(open, "it names a source", "Asked, as a source said.", Marking.SECRET));

            assertThat(shown.path("said")).isEmpty();
            assertThat(shown.path("corrigenda")).isEmpty();
        }
    }

    @Test
    void a_marking_that_was_lowered_brings_the_statement_into_sight() {
        JsonNode shown = page(minuted(
                new StatementMarkingLowered(record, secret, 2, Marking.CONFIDENTIAL, "no longer delicate", "Order 7")));

        assertThat(texts(shown.path("said"), "text")).containsExactly("Asked openly.", "Asked in secret.");
        assertThat(shown.path("marking").asString()).isEqualTo("CONFIDENTIAL");
    }

    @Test
    void a_released_readout_is_shown_in_its_words_with_its_embargo() {
        var readout = ReadoutId.of(record);
        Told released = Told.of(
                MinutesEvents.TYPES,
                readout,
                new ReadoutReleased(
                        readout,
                        record,
                        meeting.id(),
                        List.of(new Wording("en", new ProtectedText("The two sides met."))),
                        "f".repeat(64),
                        LocalDate.parse("2021-01-08"),
                        Instant.parse("2021-01-09T00:00:00Z")));

        JsonNode shown = page(released).path("released");

        assertThat(shown.path("texts").path(0).path("text").asString()).isEqualTo("The two sides met.");
        assertThat(shown.path("embargoUntil").asString()).startsWith("2021-01-09");
        assertThat(shown.path("by").asString()).contains("min.kim");
    }
}
