package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.IntakeUnderTest.Instance;

/** A rule acts once on each event, whatever happens to the instance that runs it. */
final class ReactionPromises {

    static final List<Promise> ALL = List.of(
            new Promise("sends the commands of a rule once, in order, by a derived key", ReactionPromises::sendsOnce),
            new Promise("repeats after a crash what it cannot know, under the same keys", ReactionPromises::repeats),
            new Promise("parks an event whose command is refused and keeps its order", ReactionPromises::parksRefused),
            new Promise("runs no rule in a rebuild", ReactionPromises::silentInRebuild));

    private static final String RULE = "when-counted-then-praise";
    private static final Subject LEFT = Laboratory.counter(0, "left");
    private static final Subject RIGHT = Laboratory.counter(1, "right");

    private ReactionPromises() {}

    private static void sendsOnce(Laboratory lab) {
        lab.createTopic();
        lab.startReacting();
        Delivery event = lab.count(LEFT, 2);
        lab.feed.send(event.received());
        lab.count(LEFT, 1);
        lab.eventually().until(() -> lab.desk.arrived.size() >= 3);
        assertThat(lab.desk.arrived).hasSize(3);
        assertThat(lab.desk.effects).hasSize(3);
        Instruction first = lab.desk.arrived.getFirst();
        assertThat(first.provenance().actor()).isEqualTo(Actor.reaction(RULE));
        assertThat(first.provenance().cause()).isEqualTo(event.id());
        assertThat(first.provenance().correlation())
                .isEqualTo(event.provenance().correlation());
        assertThat(lab.desk.arrived)
                .extracting(sent -> ((RuleTest.Praise) sent.command()).nth())
                .containsExactly(0, 1, 0);
    }

    private static void repeats(Laboratory lab) {
        lab.createTopic();
        lab.desk.afterwards = () -> lab.database("first").cut();
        Instance first = lab.start("first", List.of(), List.of(new RuleTest.WhenCountedThenPraise()));
        lab.count(LEFT, 1);
        lab.eventually().until(() -> lab.desk.arrived.size() == 1);
        first.close();
        lab.desk.afterwards = () -> {};
        lab.start("second", List.of(), List.of(new RuleTest.WhenCountedThenPraise()));
        lab.count(RIGHT, 1);
        lab.eventually().until(() -> lab.desk.arrived.size() >= 3);
        assertThat(lab.desk.arrived).hasSize(3);
        assertThat(lab.desk.effects).hasSize(2);
    }

    private static void parksRefused(Laboratory lab) {
        lab.createTopic();
        lab.desk.refused.add(LEFT.toString());
        Instance instance = lab.startReacting();
        lab.count(LEFT, 1);
        lab.count(LEFT, 2);
        lab.count(RIGHT, 1);
        lab.eventually().until(() -> lab.parked(RULE) == 2 && lab.desk.effects.size() == 1);
        lab.desk.refused.clear();
        instance.parkedEvents().retry(RULE);
        lab.eventually().until(() -> lab.desk.effects.size() == 4 && lab.parked(RULE) == 0);
        lab.count(LEFT, 1);
        lab.eventually().until(() -> lab.desk.effects.size() == 5);
        assertThat(lab.status(instance, RULE).kind()).isEqualTo(ConsumerStatus.Kind.REACTION);
    }

    private static void silentInRebuild(Laboratory lab) {
        lab.createTopic();
        Instance instance = lab.startReacting(lab.tally);
        lab.count(LEFT, 1);
        lab.count(RIGHT, 1);
        lab.eventually().until(() -> lab.desk.arrived.size() == 2 && lab.lines(Tally.NAME) == 2);
        instance.views().rebuild(Tally.NAME);
        lab.eventually()
                .until(() -> instance.views()
                                .newestRebuild(Tally.NAME)
                                .orElseThrow(() -> new AssertionError("no rebuild was ordered"))
                                .state()
                        == RebuildStatus.State.SWAPPED);
        lab.count(LEFT, 1);
        lab.eventually().until(() -> lab.lines(Tally.NAME) == 3 && lab.desk.arrived.size() >= 3);
        assertThat(lab.desk.arrived).hasSize(3);
    }
}
