package org.chancery.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemAccepted;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemCarriedOver;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationAnnounced;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationPostponed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationRescheduled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ConsultationEvent.HistoryNoted;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.events.SchedulingEvents;
import org.chancery.scheduling.events.StatedReason;
import org.chancery.scheduling.events.StatedReason.Standing;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of a date, and what a consultation hangs together with. */
class CourseIT extends RunningService {

    private static final LocalDate DAY = LocalDate.parse("2018-06-27");

    private final Meeting meeting = Meeting.with("MOVING");

    private Told told(Object event) {
        return Told.of(SchedulingEvents.TYPES, meeting.id(), event);
    }

    private JsonNode page(Told last) {
        return deskOfficer()
                .get("/consultations/" + meeting.id().value() + "?" + after(publish(last)))
                .body();
    }

    private static ScheduleEntry entry(String date, String zone, String place) {
        return new ScheduleEntry(LocalDate.parse(date), null, null, zone, place, Mode.IN_PERSON, null);
    }

    @Nested
    class A_date {

        private final ScheduleEntry washington = entry("2018-07-06", "America/New_York", "Washington");
        private final ScheduleEntry delhi = entry("2018-09-06", "Asia/Kolkata", "New Delhi");

        @Test
        void that_was_moved_to_another_country_is_told_as_it_was_before_and_after() {
            publish(List.of(meeting.proposed(), told(new ConsultationScheduled(meeting.id(), washington))));

            JsonNode step = page(told(new ConsultationRescheduled(meeting.id(), null, washington, delhi)))
                    .path("course")
                    .path(1);

            assertThat(step.path("before").path("place").asString()).isEqualTo("Washington");
            assertThat(step.path("before").path("zone").asString()).isEqualTo("America/New_York");
            assertThat(step.path("schedule").path("place").asString()).isEqualTo("New Delhi");
        }

        @Test
        void that_was_given_up_is_told_with_the_reason_of_each_side() {
            publish(List.of(
                    meeting.proposed(),
                    told(new ConsultationScheduled(meeting.id(), washington)),
                    told(new ConsultationAnnounced(meeting.id(), meeting.with(), DAY))));

            JsonNode page = page(told(new ConsultationPostponed(
                    meeting.id(),
                    null,
                    null,
                    List.of(FoundingEvents.KR, meeting.with()),
                    List.of(meeting.with()),
                    List.of(
                            new StatedReason(meeting.with(), "unavoidable reasons", Standing.DISPUTED),
                            new StatedReason(FoundingEvents.KR, null, Standing.WITHHELD)),
                    DAY)));

            JsonNode step = page.path("course").path(2);
            assertThat(page.path("status").asString()).isEqualTo("POSTPONED");
            assertThat(step.path("by").toString()).isEqualTo("[\"MOVING\"]");
            assertThat(texts(step.path("reasons"), "standing")).containsExactly("DISPUTED", "WITHHELD");
            assertThat(step.path("on").asString()).isEqualTo(DAY.toString());
        }

        @Test
        void is_told_in_the_words_of_a_source_among_what_else_belongs_to_its_history() {
            publish(List.of(
                    meeting.proposed(),
                    told(new HistoryNoted(
                            meeting.id(),
                            DAY,
                            new org.chancery.scheduling.events.Told("directed", null, "prime ministers", null)))));

            JsonNode course = page(told(new ConsultationScheduled(
                            meeting.id(),
                            washington,
                            null,
                            new org.chancery.scheduling.events.Told("planned (not announced)", null, null, null))))
                    .path("course");

            assertThat(texts(course, "kind")).containsExactly("NOTED", "SCHEDULED");
            assertThat(course.at("/0/told/by").asString()).isEqualTo("prime ministers");
            assertThat(course.at("/0/on").asString()).isEqualTo(DAY.toString());
            assertThat(course.at("/1/told/event").asString()).isEqualTo("planned (not announced)");
        }

        @Test
        void that_was_announced_is_so_in_the_list_until_it_is_moved() {
            publish(List.of(meeting.proposed(), told(new ConsultationScheduled(meeting.id(), washington))));
            assertThat(page(told(new ConsultationAnnounced(meeting.id(), null, null)))
                            .path("dateAnnounced")
                            .asBoolean())
                    .isTrue();
            assertThat(page(told(new ConsultationRescheduled(meeting.id(), null, washington, delhi)))
                            .path("dateAnnounced")
                            .asBoolean(true))
                    .isFalse();
        }
    }

    @Nested
    class Another_consultation {

        private final Meeting other = Meeting.with("MOVING");

        private Told side(ConsultationId main) {
            return Told.of(
                    SchedulingEvents.TYPES,
                    other.id(),
                    new ConsultationProposed(
                            other.id(),
                            null,
                            "Beside it",
                            List.of(FoundingEvents.KR, other.with()),
                            null,
                            null,
                            null,
                            "the General Assembly",
                            main));
        }

        private JsonNode main() {
            return deskOfficer().get("/consultations/" + meeting.id().value()).body();
        }

        @Test
        void that_accompanies_it_is_linked_from_both() {
            page(meeting.proposed());
            JsonNode shown = deskOfficer()
                    .get("/consultations/" + other.id().value() + "?" + after(publish(side(meeting.id()))))
                    .body();

            assertThat(shown.path("sideMeetingOf").path("title").asString()).isEqualTo("A meeting");
            assertThat(shown.path("marginsOf").asString()).isEqualTo("the General Assembly");
            assertThat(texts(main().path("sideMeetings"), "title")).containsExactly("Beside it");
        }

        @Test
        void above_the_clearance_is_neither_linked_nor_counted() {
            page(meeting.proposed());
            String query = after(publish(side(meeting.id()).marked(Marking.SECRET)));
            as(Marking.SECRET, "DESK_OFFICER")
                    .get("/consultations/" + other.id().value() + "?" + query);

            assertThat(main().path("sideMeetings")).isEmpty();
        }

        @Test
        void above_the_clearance_that_a_topic_was_left_to_is_not_named() {
            var item = new AgendaItemId(UUID.randomUUID());
            publish(List.of(other.proposed().marked(Marking.SECRET), meeting.proposed()));
            publish(List.of(
                    told(new AgendaItemProposed(meeting.id(), item, "A topic", null)),
                    told(new AgendaItemAccepted(meeting.id(), item, 1))));

            JsonNode shown = page(told(new AgendaItemCarriedOver(meeting.id(), item, "A topic", other.id())))
                    .path("agenda")
                    .path(0);

            assertThat(shown.path("carriedOver").asBoolean()).isTrue();
            assertThat(shown.path("carriedTo").isNull()).isTrue();
        }
    }
}
