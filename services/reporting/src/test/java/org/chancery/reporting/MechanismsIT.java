package org.chancery.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Delivery;
import org.chancery.scheduling.events.CountedAs;
import org.chancery.scheduling.events.DecisionEvent.Act;
import org.chancery.scheduling.events.DecisionEvent.MechanismsDecided;
import org.chancery.scheduling.events.DecisionId;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismEvent.LevelRaised;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.MechanismProposed;
import org.chancery.scheduling.events.MechanismEvent.MechanismRenamed;
import org.chancery.scheduling.events.MechanismEvent.MechanismResumed;
import org.chancery.scheduling.events.MechanismEvent.MechanismSuspended;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.SchedulingEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Standing channels: several of one pair, their lives, their rounds, and one decision on several of them. */
class MechanismsIT extends RunningService {

    private static final LocalDate DAY = LocalDate.parse("2022-08-05");

    private final PartyCode other = new PartyCode(
            "CHANNEL-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
    private final MechanismId dialogue = new MechanismId(UUID.randomUUID());
    private final MechanismId talks = new MechanismId(UUID.randomUUID());

    private Told told(MechanismId mechanism, Object event) {
        return Told.of(SchedulingEvents.TYPES, mechanism, event);
    }

    private Told launched(MechanismId mechanism, String name, @Nullable MechanismId parent) {
        return told(
                mechanism,
                new MechanismLaunched(
                        mechanism,
                        name,
                        List.of(new Alias(other, "fr", "Dialogue")),
                        List.of(FoundingEvents.KR, other),
                        "director",
                        new Cadence("annually", 12),
                        HostRule.ALTERNATING,
                        LocalDate.parse("2010-01-01"),
                        parent,
                        null));
    }

    private Told suspended(MechanismId mechanism, @Nullable DecisionId decision) {
        return told(
                mechanism,
                new MechanismSuspended(mechanism, List.of(FoundingEvents.KR, other), other, "a visit", DAY, decision));
    }

    private JsonNode page(MechanismId mechanism, Told last) {
        return deskOfficer()
                .get("/mechanisms/" + mechanism.value() + "?" + after(publish(last)))
                .body();
    }

    @Nested
    class A_mechanism {

        @Test
        void that_is_only_proposed_is_listed_as_such_and_launched_later() {
            publish(told(
                    dialogue, new MechanismProposed(dialogue, "A proposal", List.of(FoundingEvents.KR, other), DAY)));

            JsonNode shown = page(dialogue, launched(dialogue, "The dialogue", null));

            assertThat(shown.path("state").asString()).isEqualTo("LAUNCHED");
            assertThat(shown.path("name").asString()).isEqualTo("The dialogue");
            assertThat(texts(shown.path("life"), "kind")).containsExactly("PROPOSED", "LAUNCHED");
            assertThat(shown.path("cadence").path("phrase").asString()).isEqualTo("annually");
            assertThat(texts(shown.path("sides"), "code")).containsExactly("KR", other.value());
        }

        @Test
        void stands_beside_the_others_of_the_same_pair_with_its_parts() {
            publish(launched(dialogue, "The dialogue", null));

            JsonNode shown = page(dialogue, launched(talks, "Talks under it", dialogue));

            assertThat(texts(shown.path("parts"), "name")).containsExactly("Talks under it");
            assertThat(texts(shown.path("others"), "name")).containsExactly("Talks under it");
            assertThat(texts(
                            deskOfficer()
                                    .get("/mechanisms?party=" + other.value())
                                    .body()
                                    .path("items"),
                            "name"))
                    .containsExactly("Talks under it", "The dialogue");
            assertThat(deskOfficer()
                            .get("/mechanisms/" + talks.value())
                            .body()
                            .path("parent")
                            .path("name")
                            .asString())
                    .isEqualTo("The dialogue");
        }

        @Test
        void keeps_the_name_that_it_had_as_an_alias() {
            publish(launched(dialogue, "The dialogue", null));

            JsonNode shown =
                    page(dialogue, told(dialogue, new MechanismRenamed(dialogue, "The dialogue", "The forum", DAY)));

            assertThat(shown.path("name").asString()).isEqualTo("The forum");
            assertThat(texts(shown.path("aliases"), "name")).containsExactly("Dialogue", "The dialogue");
        }

        @Test
        void says_since_when_it_is_suspended_by_whom_and_by_which_decision() {
            var decision = new DecisionId(UUID.randomUUID());
            publish(List.of(
                    launched(dialogue, "The dialogue", null),
                    launched(talks, "The talks", null),
                    Told.of(
                            SchedulingEvents.TYPES,
                            decision,
                            new MechanismsDecided(
                                    decision, Act.SUSPEND, List.of(dialogue, talks), other, "a visit", DAY)),
                    suspended(talks, decision)));

            JsonNode shown = page(dialogue, suspended(dialogue, decision));

            assertThat(shown.path("state").asString()).isEqualTo("SUSPENDED");
            assertThat(shown.path("standing").path("on").asString()).isEqualTo(DAY.toString());
            assertThat(shown.path("standing").path("side").asString()).isEqualTo(other.value());
            assertThat(shown.path("standing").path("decision").asString())
                    .isEqualTo(decision.value().toString());
            JsonNode decided =
                    deskOfficer().get("/decisions/" + decision.value()).body();
            assertThat(texts(decided.path("mechanisms"), "name")).containsExactly("The dialogue", "The talks");
            assertThat(decided.path("reason").asString()).isEqualTo("a visit");
        }

        @Test
        void meets_again_once_resumed_and_goes_on_telling_that_it_had_not() {
            publish(List.of(launched(dialogue, "The dialogue", null), suspended(dialogue, null)));

            JsonNode shown = page(
                    dialogue,
                    told(
                            dialogue,
                            new MechanismResumed(dialogue, List.of(FoundingEvents.KR, other), null, null, DAY, null)));

            assertThat(shown.path("state").asString()).isEqualTo("LAUNCHED");
            assertThat(shown.path("standing").isNull()).isTrue();
            assertThat(texts(shown.path("life"), "kind")).containsExactly("LAUNCHED", "SUSPENDED", "RESUMED");
        }
    }

    @Nested
    class A_round {

        private Told counted(Meeting meeting, int ordinal, CountedAs... as) {
            return told(dialogue, new RoundCounted(dialogue, meeting.id(), ordinal, List.of(as)));
        }

        @Test
        void is_shown_as_each_side_counts_it_and_as_of_a_new_count_after_a_restart() {
            Meeting first = new Meeting(Meeting.with("XX").id(), other, dialogue);
            Meeting anew = new Meeting(Meeting.with("XX").id(), other, dialogue);
            publish(List.of(
                    launched(dialogue, "The dialogue", null),
                    first.proposed(),
                    first.held("2020-05-01"),
                    anew.proposed()));
            awaited(publish(anew.held("2022-05-01")));
            publish(counted(first, 3, new CountedAs(other, 4)));
            publish(told(dialogue, new LevelRaised(dialogue, "minister", true, DAY)));

            JsonNode shown = page(dialogue, counted(anew, 1));

            assertThat(texts(shown.path("counted"), "ordinal")).containsExactly("1", "3");
            assertThat(texts(shown.path("counted"), "era")).containsExactly("1", "0");
            assertThat(shown.path("counted")
                            .path(1)
                            .path("countedAs")
                            .path(0)
                            .path("ordinal")
                            .asInt())
                    .isEqualTo(4);
            assertThat(shown.path("level").asString()).isEqualTo("minister");
            assertThat(shown.path("rounds").asInt()).isEqualTo(2);
            assertThat(shown.path("lastRound").asString()).isEqualTo("2022-05-01");
        }

        @Test
        void stays_at_the_level_at_which_it_was_held() {
            Meeting before = new Meeting(Meeting.with("XX").id(), other, dialogue);
            Meeting planned = new Meeting(Meeting.with("XX").id(), other, dialogue);
            publish(List.of(
                    launched(dialogue, "The dialogue", null),
                    before.proposed(),
                    before.held("2020-05-01"),
                    planned.proposed()));
            publish(counted(before, 1));
            Delivery raised = publish(told(dialogue, new LevelRaised(dialogue, "minister", true, DAY)));

            JsonNode listed = deskOfficer()
                    .get("/consultations?party=" + other.value() + "&" + after(raised))
                    .body()
                    .path("items");

            assertThat(listed.valueStream()
                            .map(item -> item.path("consultation").asString() + " "
                                    + item.path("mechanism").path("level").asString()))
                    .containsExactlyInAnyOrder(
                            before.id().value() + " director", planned.id().value() + " minister");
        }

        @Test
        void of_a_consultation_above_the_clearance_is_not_counted() {
            Meeting hidden = new Meeting(Meeting.with("XX").id(), other, dialogue);
            publish(List.of(
                    launched(dialogue, "The dialogue", null), hidden.proposed().marked(Marking.SECRET)));
            awaited(publish(hidden.held("2022-05-01").marked(Marking.SECRET)));

            JsonNode shown = page(dialogue, counted(hidden, 1));

            assertThat(shown.path("rounds").asInt()).isZero();
            assertThat(shown.path("lastRound").isNull()).isTrue();
            assertThat(shown.toString()).doesNotContain(hidden.id().value().toString());
        }

        private void awaited(Delivery delivery) {
            assertThat(deskOfficer().get("/consultations?" + after(delivery)).status())
                    .isEqualTo(200);
        }
    }
}
