package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.Counting.Next;
import org.chancery.platform.intake.IntakeUnderTest.Instance;

/**
 * Two releases side by side, where the next one publishes what the last cannot read. Readers should be deployed before
 * writers; where they were not, events wait and are taken in order.
 */
final class UpgradePromises {

    static final List<Promise> ALL = List.of(
            new Promise("reads what a newer writer added to a version by what it knows of it", UpgradePromises::added),
            new Promise(
                    "parks a newer version, and takes it and all behind it in order after its upgrade",
                    UpgradePromises::upgraded),
            new Promise(
                    "leaves nothing out where an upgrade is taken back and made again", UpgradePromises::takenBack));

    private static final Subject AHEAD = Laboratory.counter(0, "ahead");
    private static final Subject BEHIND = Laboratory.counter(0, "behind");

    private UpgradePromises() {}

    private static void added(Laboratory lab) {
        lab.createTopic();
        lab.start(lab.tally);
        publish(lab, AHEAD, new Next.Counted(1, "boxes"));
        lab.count(AHEAD, 2);
        lab.eventually().until(() -> lab.amounts(AHEAD), List.of(1, 2)::equals);
        assertThat(lab.parked(Tally.NAME)).isZero();
    }

    private static void upgraded(Laboratory lab) {
        lab.createTopic();
        Instance former = lab.start("former", List.of(lab.tally), List.of());
        lab.count(AHEAD, 1);
        publish(lab, AHEAD, new Next.CountedInSteps(1, 2));
        lab.count(AHEAD, 3);
        publish(lab, AHEAD, new Next.Skipped(4));
        publish(lab, BEHIND, new Next.Counted(10, "boxes"));
        lab.count(BEHIND, 11);
        lab.eventually().until(() -> lab.amounts(BEHIND), List.of(10, 11)::equals);
        assertThat(lab.amounts(AHEAD)).containsExactly(1);
        assertThat(former.parkedEvents().list(Tally.NAME, 10))
                .extracting(Parked::reason)
                .containsExactly(
                        "UnreadableEvent: unknown event type " + Next.TYPES.nameOf(Next.CountedInSteps.class),
                        ParkingLot.QUEUED,
                        ParkingLot.QUEUED);

        lab.start("next", List.of(new NextTally()), List.of());
        lab.count(BEHIND, 12);
        lab.eventually().until(() -> lab.amounts(BEHIND), List.of(10, 11, 12)::equals);
        former.close();
        publish(lab, AHEAD, new Next.CountedInSteps(5, 1));
        lab.eventually().until(() -> lab.amounts(AHEAD), List.of(1, 2, 3, 4, 5)::equals);
        assertThat(versions(lab)).isEqualTo(LongStream.range(0, 5).boxed().toList());
        assertThat(lab.parked(Tally.NAME)).isZero();
    }

    private static void takenBack(Laboratory lab) {
        lab.createTopic();
        Instance next = lab.start("next", List.of(new NextTally()), List.of());
        publish(lab, AHEAD, new Next.CountedInSteps(1, 1));
        lab.eventually().until(() -> lab.amounts(AHEAD), List.of(1)::equals);
        next.close();

        Instance former = lab.start("former", List.of(lab.tally), List.of());
        publish(lab, AHEAD, new Next.CountedInSteps(1, 2));
        lab.count(AHEAD, 3);
        lab.count(BEHIND, 10);
        lab.eventually().until(() -> lab.amounts(BEHIND), List.of(10)::equals);
        assertThat(lab.amounts(AHEAD)).containsExactly(1);
        assertThat(lab.parked(Tally.NAME)).isEqualTo(2);
        former.close();

        lab.start("next", List.of(new NextTally()), List.of());
        lab.eventually().until(() -> lab.amounts(AHEAD), List.of(1, 2, 3)::equals);
        assertThat(versions(lab)).containsExactly(0L, 1L, 2L);
        assertThat(lab.parked(Tally.NAME)).isZero();
    }

    private static void publish(Laboratory lab, Subject counter, Next.CounterEvent event) {
        lab.feed.publish(Next.TYPES, counter, event);
    }

    private static List<Long> versions(Laboratory lab) {
        return lab.sql()
                .sql("select version from tally.line where subject = :subject order by place")
                .param("subject", AHEAD.toString())
                .query(Long.class)
                .list();
    }
}
