package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.IntakeUnderTest.Instance;

/** Once, in order, nothing left out, rows and position together. */
final class OrderPromises {

    static final List<Promise> ALL = List.of(
            new Promise("applies every event once and in order", OrderPromises::onceAndInOrder),
            new Promise("waits for a topic that does not exist yet", OrderPromises::waitsForTopic),
            new Promise("drops numbers that were sent again", OrderPromises::dropsResent),
            new Promise("goes on after a restart where it stopped", OrderPromises::goesOnAfterRestart),
            new Promise("stops a lane at a gap, raises an alarm and lets other lanes go on", OrderPromises::stopsAtGap),
            new Promise("goes on by itself when the missing numbers appear", OrderPromises::recoversFromGap),
            new Promise("raises an alarm where the log was cut, and guesses nothing", OrderPromises::noticesCutLog),
            new Promise(
                    "reads a topic that was made anew and filled again as if nothing had happened",
                    OrderPromises::readsATopicMadeAnew),
            new Promise("commits rows and position together", OrderPromises::commitsTogether),
            new Promise("loses and doubles nothing in a crash", OrderPromises::survivesCrash),
            new Promise(
                    "reads again what the database lost after its commit, whether more comes or not",
                    OrderPromises::readsAgainWhatWasLost),
            new Promise("waits for a database that is away and parks nothing", OrderPromises::waitsForDatabase));

    private static final Subject LEFT = Laboratory.counter(0, "left");
    private static final Subject RIGHT = Laboratory.counter(1, "right");

    private OrderPromises() {}

    private static void onceAndInOrder(Laboratory lab) {
        lab.createTopic();
        lab.start(lab.tally);
        IntStream.rangeClosed(1, 200).forEach(i -> lab.count(i % 3 == 0 ? RIGHT : LEFT, i));
        lab.eventually().until(() -> lab.lines(Tally.NAME) >= 200);
        assertThat(lab.amounts(LEFT))
                .isEqualTo(IntStream.rangeClosed(1, 200)
                        .filter(i -> i % 3 != 0)
                        .boxed()
                        .toList());
        assertThat(lab.amounts(RIGHT))
                .isEqualTo(IntStream.rangeClosed(1, 200)
                        .filter(i -> i % 3 == 0)
                        .boxed()
                        .toList());
    }

    private static void waitsForTopic(Laboratory lab) {
        Instance instance = lab.start(lab.tally);
        lab.eventually().until(() -> lab.status(instance, Tally.NAME).state() == ConsumerStatus.State.UP_TO_DATE);
        lab.createTopic();
        lab.count(LEFT, 1);
        lab.eventually().until(() -> lab.amounts(LEFT), List.of(1)::equals);
    }

    private static void dropsResent(Laboratory lab) {
        lab.createTopic();
        lab.start(lab.tally);
        Delivery first = lab.count(LEFT, 1);
        Delivery second = lab.count(LEFT, 2);
        lab.feed.send(first.received());
        lab.feed.send(second.received());
        lab.count(LEFT, 3);
        lab.eventually().until(() -> lab.amounts(LEFT).contains(3));
        assertThat(lab.amounts(LEFT)).containsExactly(1, 2, 3);
    }

    /** As after a crash of a server that did not wait for its disk, behind a pool that has made new connections since. */
    private static void readsAgainWhatWasLost(Laboratory lab) {
        lab.createTopic();
        lab.start(lab.tally);
        lab.count(LEFT, 1);
        lab.count(LEFT, 2);
        lab.eventually().until(() -> lab.amounts(LEFT), List.of(1, 2)::equals);

        lab.loseFrom(LEFT, 2);
        lab.eventually().until(() -> lab.amounts(LEFT), List.of(1, 2)::equals);

        lab.loseFrom(LEFT, 2);
        lab.count(LEFT, 3);
        lab.eventually().until(() -> lab.amounts(LEFT), List.of(1, 2, 3)::equals);
        assertThat(lab.parked(Tally.NAME)).isZero();
    }

    private static void goesOnAfterRestart(Laboratory lab) {
        lab.createTopic();
        Instance first = lab.start(lab.tally);
        lab.count(LEFT, 1);
        lab.eventually().until(() -> lab.amounts(LEFT), List.of(1)::equals);
        first.close();
        lab.count(LEFT, 2);
        lab.start(lab.tally);
        lab.eventually().until(() -> lab.amounts(LEFT).contains(2));
        assertThat(lab.amounts(LEFT)).containsExactly(1, 2);
    }

    private static void stopsAtGap(Laboratory lab) {
        lab.createTopic();
        Instance instance = lab.start(lab.tally);
        lab.count(LEFT, 1);
        Delivery missing = lab.withheld(LEFT, 2);
        lab.count(LEFT, 3);
        lab.count(RIGHT, 4);
        lab.eventually()
                .untilAsserted(() -> assertThat(lab.status(instance, Tally.NAME).gaps())
                        .singleElement()
                        .asString()
                        .contains("number " + missing.number() + " is missing"));
        lab.eventually().until(() -> lab.amounts(RIGHT), List.of(4)::equals);
        assertThat(lab.amounts(LEFT)).containsExactly(1);
        assertThat(lab.status(instance, Tally.NAME).state()).isEqualTo(ConsumerStatus.State.STOPPED);
    }

    private static void recoversFromGap(Laboratory lab) {
        lab.createTopic();
        Instance instance = lab.start(lab.tally);
        lab.count(LEFT, 1);
        Delivery second = lab.withheld(LEFT, 2);
        Delivery third = lab.withheld(LEFT, 3);
        lab.count(LEFT, 4);
        lab.count(LEFT, 5);
        lab.eventually().until(() -> lab.status(instance, Tally.NAME).gaps().size(), size -> size == 1);
        lab.feed.send(second.received());
        lab.feed.send(third.received());
        lab.count(LEFT, 6);
        lab.eventually().until(() -> lab.amounts(LEFT).contains(6));
        assertThat(lab.amounts(LEFT)).containsExactly(1, 2, 3, 4, 5, 6);
        lab.eventually().until(() -> lab.status(instance, Tally.NAME).gaps().isEmpty());
    }

    private static void noticesCutLog(Laboratory lab) {
        lab.createTopic();
        lab.count(LEFT, 1);
        lab.count(LEFT, 2);
        lab.count(LEFT, 3);
        lab.count(RIGHT, 4);
        lab.cutLog(0, 2);
        Instance instance = lab.start(lab.tally);
        lab.eventually()
                .untilAsserted(() -> assertThat(lab.status(instance, Tally.NAME).gaps())
                        .containsExactly("counting-0: number 1 is missing before 3 at offset 2"));
        lab.eventually().until(() -> lab.amounts(RIGHT), List.of(4)::equals);
        assertThat(lab.amounts(LEFT)).isEmpty();
    }

    private static void readsATopicMadeAnew(Laboratory lab) {
        lab.createTopic();
        Instance instance = lab.start(lab.tally);
        List<Delivery> first = List.of(lab.count(LEFT, 1), lab.count(LEFT, 2), lab.count(RIGHT, 3));
        lab.eventually()
                .until(() -> lab.amounts(LEFT).size() + lab.amounts(RIGHT).size(), Integer.valueOf(3)::equals);

        lab.makeTopicAnew();
        first.forEach(delivery -> lab.feed.send(delivery.received()));
        lab.count(LEFT, 4);

        lab.eventually().until(() -> lab.amounts(LEFT), List.of(1, 2, 4)::equals);
        assertThat(lab.amounts(RIGHT)).containsExactly(3);
        assertThat(lab.status(instance, Tally.NAME).gaps()).isEmpty();
    }

    /** The connection breaks between the row and the position, and then between the position and the commit. */
    private static void commitsTogether(Laboratory lab) {
        lab.createTopic();
        var firstTime = new AtomicBoolean(true);
        lab.tally.afterwards = (_, rows) -> {
            if (firstTime.getAndSet(false)) {
                rows.db()
                        .sql("select pg_terminate_backend(pg_backend_pid())")
                        .query(Boolean.class)
                        .single();
            }
        };
        lab.sql().sql("create sequence public.attempt").update();
        lab.sql().sql("grant all on sequence public.attempt to public").update();
        lab.sql().sql("""
                        create function public.break_once() returns trigger language plpgsql as $$
                        begin
                            if nextval('public.attempt') = 1 then
                                perform pg_terminate_backend(pg_backend_pid());
                            end if;
                            return new;
                        end $$""").update();
        lab.sql().sql("""
                        create trigger break_once after insert or update on intake.position
                        for each row execute function public.break_once()""").update();
        lab.start(lab.tally);
        lab.count(LEFT, 1);
        lab.count(LEFT, 2);
        lab.eventually().until(() -> lab.amounts(LEFT).contains(2));
        assertThat(lab.amounts(LEFT)).containsExactly(1, 2);
        assertThat(firstTime).isFalse();
        assertThat(lab.sql()
                        .sql("select last_value from public.attempt")
                        .query(Long.class)
                        .single())
                .isGreaterThan(1);
        assertThat(lab.parked(Tally.NAME)).isZero();
    }

    private static void survivesCrash(Laboratory lab) {
        lab.createTopic();
        lab.tally.afterwards = (amount, _) -> {
            // Others are on their way by then.
            if (amount == 280) {
                lab.database("first").cut();
            }
        };
        IntStream.rangeClosed(1, 300).forEach(i -> lab.count(LEFT, i));
        Instance first = lab.start("first", List.of(lab.tally), List.of());
        lab.eventually()
                .until(() -> lab.database("first").opened() > 0
                        && !lab.database("first").busy());
        first.close();
        lab.start("second", List.of(lab.tally), List.of());
        lab.eventually().until(() -> lab.amounts(LEFT).size() >= 300);
        assertThat(lab.amounts(LEFT))
                .isEqualTo(IntStream.rangeClosed(1, 300).boxed().toList());
    }

    private static void waitsForDatabase(Laboratory lab) {
        lab.createTopic();
        lab.start(lab.tally);
        lab.count(LEFT, 1);
        lab.eventually().until(() -> lab.amounts(LEFT), List.of(1)::equals);
        lab.database().cut();
        lab.count(LEFT, 2);
        lab.count(RIGHT, 3);
        assertThat(lab.lines(Tally.NAME)).isEqualTo(1);
        lab.database().mend();
        lab.eventually().until(() -> lab.lines(Tally.NAME) == 3);
        assertThat(lab.parked(Tally.NAME)).isZero();
    }
}
