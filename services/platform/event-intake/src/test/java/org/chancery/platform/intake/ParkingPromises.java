package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.IntakeUnderTest.Instance;
import org.chancery.platform.intake.testing.Deliveries;

/** What cannot be taken waits, whole and in order, and holds nobody else up. */
final class ParkingPromises {

    static final List<Promise> ALL = List.of(
            new Promise("parks only the poisoned aggregate and keeps its order on retry", ParkingPromises::poison),
            new Promise(
                    "parks only the poisoned aggregate where many others were on their way",
                    ParkingPromises::poisonAmongMany),
            new Promise("tries one parked sequence again at once, and no other", ParkingPromises::retriesOne),
            new Promise("tries parked events again at the start", ParkingPromises::retriesAtStart),
            new Promise("stops a retry at the first event that still fails", ParkingPromises::retryStopsAtFailure),
            new Promise(
                    "parks a type that it does not know, and takes it where no type is needed",
                    ParkingPromises::unknown),
            new Promise("parks an event with bad headers, bytes and all", ParkingPromises::badHeaders),
            new Promise("parks a record that is no event and expects the same number next", ParkingPromises::noEvent),
            new Promise(
                    "parks an event beside one that had its place before the broker lost it",
                    ParkingPromises::inThePlaceOfAnother));

    private static final Subject SICK = Laboratory.counter(0, "sick");
    private static final Subject WELL = Laboratory.counter(0, "well");

    private ParkingPromises() {}

    private static void poison(Laboratory lab) {
        lab.createTopic();
        lab.tally.poisoned.add(2);
        Instance instance = lab.start(lab.tally);
        lab.count(SICK, 1);
        lab.count(WELL, 10);
        lab.count(SICK, 2);
        lab.count(WELL, 11);
        lab.count(SICK, 3);
        lab.count(WELL, 12);
        lab.eventually().until(() -> lab.amounts(WELL), List.of(10, 11, 12)::equals);
        assertThat(lab.amounts(SICK)).containsExactly(1);
        assertThat(instance.parkedEvents().list(Tally.NAME, 10))
                .extracting(Parked::aggregate, Parked::reason)
                .containsExactly(
                        tuple(SICK.toString(), "IllegalStateException: 2 is poisoned"),
                        tuple(SICK.toString(), ParkingLot.QUEUED));
        assertThat(lab.status(instance, Tally.NAME).parked()).isEqualTo(2);

        lab.tally.poisoned.clear();
        instance.parkedEvents().retry(Tally.NAME);
        lab.eventually().until(() -> lab.amounts(SICK), List.of(1, 2, 3)::equals);
        lab.count(SICK, 4);
        lab.eventually().until(() -> lab.amounts(SICK), List.of(1, 2, 3, 4)::equals);
        assertThat(lab.parked(Tally.NAME)).isZero();
    }

    private static void poisonAmongMany(Laboratory lab) {
        lab.createTopic();
        IntStream.rangeClosed(1, 300).forEach(i -> lab.count(i == 290 ? SICK : WELL, i));
        lab.tally.poisoned.add(290);
        lab.start(lab.tally);
        lab.eventually().until(() -> lab.amounts(WELL).size() >= 299);
        assertThat(lab.amounts(WELL))
                .isEqualTo(IntStream.rangeClosed(1, 300)
                        .filter(i -> i != 290)
                        .boxed()
                        .toList());
        assertThat(lab.amounts(SICK)).isEmpty();
        assertThat(lab.parked(Tally.NAME)).isEqualTo(1);
    }

    private static void retriesOne(Laboratory lab) {
        lab.createTopic();
        lab.tally.poisoned.addAll(List.of(2, 11));
        Instance instance = lab.start(lab.tally);
        lab.count(SICK, 1);
        lab.count(SICK, 2);
        lab.count(SICK, 3);
        lab.count(WELL, 11);
        lab.eventually().until(() -> lab.parked(Tally.NAME) == 3);
        instance.parkedEvents().retry(Tally.NAME, SICK.toString());
        assertThat(lab.parked(Tally.NAME)).isEqualTo(3);

        lab.tally.poisoned.clear();
        instance.parkedEvents().retry(Tally.NAME, SICK.toString());
        assertThat(lab.amounts(SICK)).containsExactly(1, 2, 3);
        assertThat(instance.parkedEvents().list(Tally.NAME, 10))
                .extracting(Parked::aggregate)
                .containsExactly(WELL.toString());
    }

    private static void retriesAtStart(Laboratory lab) {
        lab.createTopic();
        lab.tally.poisoned.add(1);
        Instance broken = lab.start(lab.tally);
        lab.count(SICK, 1);
        lab.count(SICK, 2);
        lab.eventually().until(() -> lab.parked(Tally.NAME) == 2);
        broken.close();
        lab.tally.poisoned.clear();
        lab.start(lab.tally);
        lab.eventually().until(() -> lab.amounts(SICK), List.of(1, 2)::equals);
        assertThat(lab.parked(Tally.NAME)).isZero();
    }

    private static void retryStopsAtFailure(Laboratory lab) {
        lab.createTopic();
        lab.tally.poisoned.add(1);
        lab.tally.poisoned.add(3);
        Instance instance = lab.start(lab.tally);
        lab.count(SICK, 1);
        lab.count(SICK, 2);
        lab.count(SICK, 3);
        lab.count(SICK, 4);
        lab.eventually().until(() -> lab.parked(Tally.NAME) == 4);
        lab.tally.poisoned.remove(1);
        instance.parkedEvents().retry(Tally.NAME);
        lab.eventually().until(() -> lab.amounts(SICK), List.of(1, 2)::equals);
        assertThat(instance.parkedEvents().list(Tally.NAME, 10))
                .extracting(Parked::reason)
                .containsExactly("IllegalStateException: 3 is poisoned", ParkingLot.QUEUED);
    }

    private static void unknown(Laboratory lab) {
        lab.createTopic();
        lab.start(lab.tally, lab.diary);
        lab.feed.publish(Counting.Later.TYPES, SICK, new Counting.Later.Halved(2));
        lab.count(SICK, 1);
        lab.count(WELL, 2);
        lab.eventually().until(() -> lab.amounts(WELL), List.of(2)::equals);
        lab.eventually().until(() -> lab.lines(Diary.NAME) == 3);
        assertThat(lab.amounts(SICK)).isEmpty();
        assertThat(lab.parked(Tally.NAME)).isEqualTo(2);
        assertThat(lab.parked(Diary.NAME)).isZero();
    }

    private static void badHeaders(Laboratory lab) {
        lab.createTopic();
        Instance instance = lab.start(lab.tally);
        Received bad = Deliveries.with(lab.withheld(SICK, 1).received(), "ce_actor", "nobody");
        lab.feed.send(bad);
        lab.count(SICK, 2);
        lab.count(WELL, 3);
        lab.eventually().until(() -> lab.amounts(WELL), List.of(3)::equals);
        assertThat(lab.amounts(SICK)).isEmpty();
        assertThat(instance.parkedEvents().list(Tally.NAME, 10))
                .extracting(Parked::aggregate)
                .containsExactly(SICK.toString(), SICK.toString());
        assertThat(new JdbcParkingLot(lab.sql())
                        .queue(Tally.NAME, SICK.toString(), 1)
                        .getFirst()
                        .record())
                .isEqualTo(bad);
    }

    private static void inThePlaceOfAnother(Laboratory lab) {
        lab.createTopic();
        lab.tally.poisoned.addAll(List.of(1, 2));
        Instance instance = lab.start(lab.tally);
        lab.count(SICK, 1);
        lab.eventually().until(() -> lab.parked(Tally.NAME) == 1);
        lab.makeTopicAnew();
        lab.count(WELL, 2);
        lab.count(WELL, 3);
        lab.eventually().until(() -> lab.parked(Tally.NAME) == 3);
        assertThat(instance.parkedEvents().list(Tally.NAME, 10))
                .extracting(Parked::received, Parked::aggregate)
                .containsExactly(
                        tuple("counting-0@0", SICK.toString()),
                        tuple("counting-0@0", WELL.toString()),
                        tuple("counting-0@1", WELL.toString()));

        lab.tally.poisoned.remove(1);
        instance.parkedEvents().retry(Tally.NAME);
        lab.eventually().until(() -> lab.amounts(SICK), List.of(1)::equals);
        assertThat(instance.parkedEvents().list(Tally.NAME, 10))
                .extracting(Parked::number)
                .containsExactly(2L, 3L);
    }

    private static void noEvent(Laboratory lab) {
        lab.createTopic();
        lab.start(lab.tally);
        Received foreign = new Received("counting", 0, 0, null, List.of(), Bytes.of(new byte[] {1}));
        lab.feed.send(foreign);
        lab.count(WELL, 1);
        lab.eventually().until(() -> lab.amounts(WELL), List.of(1)::equals);
        assertThat(lab.parked(Tally.NAME)).isEqualTo(1);
    }
}
