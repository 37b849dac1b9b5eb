package org.chancery.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was told before is told otherwise later, and the views follow. */
class ChangesIT extends RunningService {

    private static final LocalDate DAY = LocalDate.parse("2021-02-01");

    private final Meeting meeting = Meeting.with("CHANGING");
    private final StatementId statement = new StatementId(UUID.randomUUID());
    private final CommitmentId commitment = new CommitmentId(UUID.randomUUID());

    private JsonNode page(Told told) {
        return deskOfficer()
                .get("/consultations/" + meeting.id().value() + "?" + after(publish(told)))
                .body();
    }

    private JsonNode followedUp(Object event) {
        Told told = Told.of(CommitmentsEvents.TYPES, commitment, event);
        return deskOfficer()
                .get("/commitments/" + commitment.value() + "?" + after(publish(told)))
                .body();
    }

    private JsonNode answered(Response response) {
        return followedUp(new RequestAnswered(commitment, response, meeting.with(), DAY, null, null));
    }

    private String listed(String state) {
        return deskOfficer()
                .get("/commitments?party=CHANGING&state=" + state)
                .body()
                .toString();
    }

    @Nested
    class A_statement {

        @Test
        void is_shown_as_it_was_last_worded() {
            publish(meeting.proposed());
            publish(meeting.opened());
            publish(meeting.asked(statement, "Asked once.", Marking.OFFICIAL));

            JsonNode shown = page(meeting.revised(statement, 2, "Asked twice."))
                    .path("statements")
                    .path(0);

            assertThat(shown.path("text").asString()).isEqualTo("Asked twice.");
            assertThat(shown.path("revision").asInt()).isEqualTo(2);
        }

        @Test
        void is_gone_when_it_was_withdrawn() {
            publish(meeting.proposed());
            publish(meeting.opened());
            publish(meeting.asked(statement, "Asked once.", Marking.OFFICIAL));

            assertThat(page(meeting.withdrawn(statement)).path("statements")).isEmpty();
        }
    }

    @Nested
    class A_consultation {

        @Test
        void is_proposed_then_scheduled_then_held_then_held_no_longer() {
            assertThat(page(meeting.proposed()).path("status").asString()).isEqualTo("PROPOSED");
            JsonNode scheduled = page(meeting.scheduled("2021-01-20"));
            assertThat(scheduled.path("status").asString()).isEqualTo("SCHEDULED");
            assertThat(scheduled.path("schedule").path("start").isNull()).isTrue();
            assertThat(page(meeting.held("2021-02-01")).path("status").asString())
                    .isEqualTo("HELD");
            assertThat(page(meeting.heldWithdrawn()).path("status").asString()).isEqualTo("SCHEDULED");
        }

        @Test
        void is_without_a_record_until_one_is_open() {
            assertThat(page(meeting.proposed()).path("record").asString()).isEqualTo("NONE");
            assertThat(page(meeting.opened()).path("record").asString()).isEqualTo("OPEN");
        }
    }

    @Nested
    class A_request {

        @Test
        void is_open_until_it_is_answered_and_follows_its_newest_answer() {
            publish(meeting.requested(commitment, statement, Marking.OFFICIAL));

            assertThat(answered(Response.AD_REFERENDUM).path("state").asString())
                    .isEqualTo("ANSWERED");
            JsonNode declined = answered(Response.DECLINED);
            assertThat(declined.path("state").asString()).isEqualTo("DECLINED");
            assertThat(declined.path("answers")).hasSize(1);
            assertThat(listed("DECLINED")).contains(commitment.value().toString());
            assertThat(listed("ANSWERED")).doesNotContain(commitment.value().toString());
        }

        @Test
        void is_in_progress_when_something_was_done_and_fulfilled_at_the_end() {
            publish(meeting.requested(commitment, statement, Marking.OFFICIAL));

            JsonNode reported = followedUp(
                    new ProgressReported(commitment, DAY, new ProtectedText("A delegation was named."), "a note"));
            assertThat(reported.path("state").asString()).isEqualTo("IN_PROGRESS");
            assertThat(reported.path("progress").path(0).path("evidence").asString())
                    .isEqualTo("a note");
            assertThat(answered(Response.ACCEPTED).path("state").asString()).isEqualTo("IN_PROGRESS");
            JsonNode kept = followedUp(new CommitmentFulfilled(commitment, DAY, "list of participants"));
            assertThat(kept.path("state").asString()).isEqualTo("FULFILLED");
            assertThat(kept.path("fulfilled").path("evidence").asString()).isEqualTo("list of participants");
        }
    }
}
