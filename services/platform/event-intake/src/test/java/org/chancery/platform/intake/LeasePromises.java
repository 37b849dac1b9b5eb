package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.IntakeUnderTest.Instance;

/** However many instances run, each consumer runs once. */
final class LeasePromises {

    static final List<Promise> ALL = List.of(
            new Promise("shares a consumer between two instances without double work", LeasePromises::shares),
            new Promise("hands over at once when an instance stops", LeasePromises::handsOver),
            new Promise("lets nobody commit who has been superseded", LeasePromises::fencesZombies),
            new Promise("gets on with a batch that takes longer than its lease", LeasePromises::getsOn));

    private static final Subject COUNTER = Laboratory.counter(0, "shared");

    private LeasePromises() {}

    private static void shares(Laboratory lab) {
        lab.createTopic();
        lab.start("first", List.of(lab.tally), List.of());
        lab.start("second", List.of(lab.tally), List.of());
        IntStream.rangeClosed(1, 200).forEach(i -> lab.count(COUNTER, i));
        lab.eventually().until(() -> lab.amounts(COUNTER).size() >= 200);
        lab.database("first").cut();
        IntStream.rangeClosed(201, 400).forEach(i -> lab.count(COUNTER, i));
        lab.eventually().until(() -> lab.amounts(COUNTER).size() >= 400);
        assertThat(lab.amounts(COUNTER))
                .isEqualTo(IntStream.rangeClosed(1, 400).boxed().toList());
    }

    private static void handsOver(Laboratory lab) {
        lab.createTopic();
        Instance first = lab.start("first", List.of(lab.tally), List.of());
        lab.count(COUNTER, 1);
        lab.eventually().until(() -> lab.amounts(COUNTER), List.of(1)::equals);
        first.close();
        assertThat(lab.sql()
                        .sql("select lease_until <= clock_timestamp() from intake.lease where consumer = 'tally'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        lab.start("second", List.of(lab.tally), List.of());
        lab.count(COUNTER, 2);
        lab.eventually().until(() -> lab.amounts(COUNTER), List.of(1, 2)::equals);
    }

    /** The first instance stands still between two transactions, with records in its hands that the second takes. */
    private static void fencesZombies(Laboratory lab) {
        lab.createTopic();
        lab.start("zombie", List.of(lab.tally), List.of());
        lab.count(COUNTER, 1);
        lab.eventually().until(() -> lab.amounts(COUNTER), List.of(1)::equals);
        FragileDatabase zombie = lab.database("zombie");
        zombie.freeze();
        lab.count(COUNTER, 2);
        lab.count(COUNTER, 3);
        lab.start("successor", List.of(lab.tally), List.of());
        lab.eventually().until(() -> lab.amounts(COUNTER), List.of(1, 2, 3)::equals);
        int before = zombie.opened();
        zombie.thaw();
        lab.eventually().until(() -> zombie.opened() > before && !zombie.busy());
        lab.count(COUNTER, 4);
        lab.eventually().until(() -> lab.amounts(COUNTER).contains(4));
        assertThat(lab.amounts(COUNTER)).containsExactly(1, 2, 3, 4);
        assertThat(lab.sql()
                        .sql("select owner from intake.lease where consumer = 'tally'")
                        .query(String.class)
                        .single())
                .isEqualTo("successor");
    }

    /** All of the batch is there when they start, and thinking about it takes five times as long as the lease holds. */
    private static void getsOn(Laboratory lab) {
        lab.createTopic();
        IntStream.rangeClosed(1, 100).forEach(i -> lab.count(COUNTER, i));
        var ponders = new RuleTest.WhenCountedThenPonder(() ->
                lab.sql().sql("select pg_sleep(0.05)").query((_, _) -> true).list());
        lab.start("first", List.of(), List.of(ponders));
        lab.start("second", List.of(), List.of(ponders));
        lab.eventually()
                .until(() -> lab.sql()
                        .sql("select count(*) from intake.position where last_number = 100")
                        .query(Long.class)
                        .single()
                        .equals(1L));
    }
}
