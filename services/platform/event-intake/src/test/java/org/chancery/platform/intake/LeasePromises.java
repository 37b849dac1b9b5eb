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
            new Promise("lets nobody commit who has been superseded", LeasePromises::fencesZombies));

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
}
