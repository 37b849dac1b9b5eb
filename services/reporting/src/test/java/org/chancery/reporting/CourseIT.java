package org.chancery.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingRaised;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.commitments.events.Terms;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.PersonName;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemAccepted;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemCarriedOver;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemProposed;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemTimed;
import org.chancery.scheduling.events.ConsultationEvent.AttendanceCorrected;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationAnnounced;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationCancelled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationPostponed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationRescheduled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ConsultationEvent.DelegationSet;
import org.chancery.scheduling.events.ConsultationEvent.GoalNamed;
import org.chancery.scheduling.events.ConsultationEvent.HistoryNoted;
import org.chancery.scheduling.events.ConsultationEvent.NextRoundWished;
import org.chancery.scheduling.events.ConsultationEvent.WallTimeKept;
import org.chancery.scheduling.events.ConsultationEvent.ZoneRulesChangeNoticed;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.DecisionEvent.Act;
import org.chancery.scheduling.events.DecisionEvent.MechanismsDecided;
import org.chancery.scheduling.events.DecisionId;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.Reckoning;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.events.SchedulingEvents;
import org.chancery.scheduling.events.StatedReason;
import org.chancery.scheduling.events.StatedReason.Standing;
import org.jspecify.annotations.Nullable;
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
        void that_was_given_up_by_a_decision_on_several_mechanisms_is_told_with_that_decision_and_its_day() {
            var decision = new DecisionId(UUID.randomUUID());
            publish(List.of(
                    meeting.proposed(),
                    Told.of(
                            SchedulingEvents.TYPES,
                            decision,
                            new MechanismsDecided(
                                    decision,
                                    Act.SUSPEND,
                                    List.of(new MechanismId(UUID.randomUUID())),
                                    meeting.with(),
                                    "a visit",
                                    DAY))));

            JsonNode step = page(told(new ConsultationCancelled(
                            meeting.id(),
                            null,
                            null,
                            List.of(FoundingEvents.KR, meeting.with()),
                            List.of(meeting.with()),
                            List.of(new StatedReason(null, null, Standing.WITHHELD)),
                            null,
                            null,
                            decision)))
                    .path("course")
                    .path(0);

            assertThat(step.path("kind").asString()).isEqualTo("CANCELLED");
            assertThat(step.at("/decision/decision").asString())
                    .isEqualTo(decision.value().toString());
            assertThat(step.at("/decision/on").asString()).isEqualTo(DAY.toString());
            assertThat(step.path("on").isNull()).isTrue();
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
        void that_was_never_set_is_told_in_the_words_of_the_source_that_says_so() {
            JsonNode course = page(told(new ConsultationProposed(
                            meeting.id(),
                            null,
                            null,
                            List.of(FoundingEvents.KR, meeting.with()),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            new org.chancery.scheduling.events.Told(null, "no date given", null, "two channels"))))
                    .path("course");

            assertThat(texts(course, "kind")).containsExactly("PROPOSED");
            assertThat(course.at("/0/told/when").asString()).isEqualTo("no date given");
            assertThat(course.at("/0/told/detail").asString()).isEqualTo("two channels");
        }

        @Test
        void stands_beside_the_goal_above_it_and_the_wish_for_the_next_round() {
            publish(List.of(
                    meeting.proposed(),
                    told(new GoalNamed(meeting.id(), "Reciprocal support of candidatures", "both"))));

            JsonNode page = page(told(new NextRoundWished(meeting.id(), "early next year", null)));

            assertThat(page.at("/goal/by").asString()).isEqualTo("both");
            assertThat(page.at("/nextRound/phrase").asString()).isEqualTo("early next year");
            assertThat(page.path("course")).isEmpty();
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
    class A_wall_time {

        private final ScheduleEntry delhi = entry("2018-09-06", "Asia/Kolkata", "New Delhi");
        private final Reckoning before = reckoning("2018-09-06T03:30:00Z", "2018e");
        private final Reckoning after = reckoning("2018-09-06T02:30:00Z", "2018f");

        private Reckoning reckoning(String start, String rules) {
            return new Reckoning(Instant.parse(start), rules, List.of());
        }

        @Test
        void that_means_another_instant_by_new_zone_rules_and_is_kept_is_told_as_two_steps() {
            publish(List.of(
                    meeting.proposed(),
                    told(new ConsultationScheduled(meeting.id(), delhi)),
                    told(new ZoneRulesChangeNoticed(
                            meeting.id(),
                            null,
                            "A meeting",
                            List.of(FoundingEvents.KR, meeting.with()),
                            delhi,
                            before,
                            after))));

            JsonNode page = page(told(new WallTimeKept(meeting.id(), after)));

            JsonNode course = page.path("course");
            assertThat(texts(course, "kind")).containsExactly("SCHEDULED", "ZONE_RULES_CHANGED", "WALL_TIME_KEPT");
            assertThat(course.path(1).path("schedule").path("place").asString()).isEqualTo("New Delhi");
            assertThat(course.path(1).path("before").isNull()).isTrue();
            assertThat(course.path(2).path("schedule").isNull()).isTrue();
            assertThat(course.path(2).path("actor").asString()).contains("min.kim");
            assertThat(page.path("status").asString()).isEqualTo("SCHEDULED");
            assertThat(page.path("schedule").path("date").asString()).isEqualTo("2018-09-06");
        }
    }

    @Test
    void an_item_shows_how_long_it_is_to_take_and_one_without_shows_nothing() {
        var timed = new AgendaItemId(UUID.randomUUID());
        var open = new AgendaItemId(UUID.randomUUID());
        publish(List.of(
                meeting.proposed(),
                told(new AgendaItemProposed(meeting.id(), timed, "Cables", null)),
                told(new AgendaItemAccepted(meeting.id(), timed, 1)),
                told(new AgendaItemProposed(meeting.id(), open, "Ports", null)),
                told(new AgendaItemAccepted(meeting.id(), open, 2)),
                told(new AgendaItemTimed(meeting.id(), timed, 45))));

        JsonNode agenda =
                page(told(new AgendaItemTimed(meeting.id(), timed, 30))).path("agenda");

        assertThat(texts(agenda, "topic")).containsExactly("Cables", "Ports");
        assertThat(agenda.path(0).path("minutes").asInt()).isEqualTo(30);
        assertThat(agenda.path(1).path("minutes").isNull()).isTrue();
    }

    @Test
    void a_topic_is_not_shown_to_those_who_may_not_know_of_its_commitment() {
        var promise = new CommitmentId(UUID.randomUUID());
        var item = new AgendaItemId(UUID.randomUUID());
        var made = new PromiseMade(
                promise,
                FoundingCommitments.terms(3, Terms.Kind.UNILATERAL, List.of(FoundingEvents.KR), "will"),
                FoundingCommitments.from(0));
        String known = "/commitments/" + promise.value() + "?";
        String promised = after(publish(Told.of(CommitmentsEvents.TYPES, promise, made)));
        publish(meeting.proposed());
        String path = "/consultations/" + meeting.id().value() + "?";
        String proposed =
                after(publish(told(new AgendaItemProposed(meeting.id(), item, "A list", null, promise.subject()))));
        assertThat(deskOfficer().get(known + promised).status()).isEqualTo(200);

        JsonNode topic =
                deskOfficer().get(path + proposed).body().path("agenda").path(0);
        assertThat(topic.path("topic").asString()).isEqualTo("A list");
        assertThat(topic.path("commitment").asString())
                .isEqualTo(promise.subject().toString());

        String raised = after(
                publish(Told.of(CommitmentsEvents.TYPES, promise, new CommitmentMarkingRaised(promise, Marking.SECRET))
                        .marked(Marking.SECRET)));
        assertThat(as(Marking.SECRET, "DESK_OFFICER").get(known + raised).status())
                .isEqualTo(200);
        assertThat(deskOfficer().get(path + proposed).body().path("agenda")).isEmpty();
        assertThat(as(Marking.SECRET, "DESK_OFFICER")
                        .get(path + proposed)
                        .body()
                        .path("agenda"))
                .hasSize(1);
    }

    @Test
    void who_was_named_and_stayed_away_is_shown_as_such_once_the_attendance_says_so() {
        publish(List.of(
                meeting.proposed(),
                told(new DelegationSet(meeting.id(), delegation(null))),
                meeting.held("2018-09-06")));

        JsonNode side = page(told(new AttendanceCorrected(
                        meeting.id(), delegation(Delegation.Presence.EXCUSED), "She had excused herself.")))
                .path("delegations")
                .path(0);

        assertThat(side.path("party").asString()).isEqualTo("MOVING");
        assertThat(side.path("chairs").path(0).path("presence").isNull()).isTrue();
        assertThat(side.path("members").path(0).path("name").asString()).isEqualTo("Asha Rao");
        assertThat(side.path("members").path(0).path("presence").asString()).isEqualTo("EXCUSED");
    }

    private Delegation delegation(Delegation.@Nullable Presence ofTheMember) {
        return new Delegation(
                meeting.with(),
                List.of(new Delegate(null, new PersonName("Vikram Doraiswami"), null, null)),
                List.of(new Delegate(null, new PersonName("Asha Rao"), null, null, ofTheMember)),
                List.of());
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
                            main,
                            null,
                            null));
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
