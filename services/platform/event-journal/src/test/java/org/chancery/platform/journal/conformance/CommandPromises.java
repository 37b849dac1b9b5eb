package org.chancery.platform.journal.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chancery.platform.journal.conformance.Jars.add;
import static org.chancery.platform.journal.conformance.Jars.addAt;
import static org.chancery.platform.journal.conformance.Jars.newJar;
import static org.chancery.platform.journal.conformance.Jars.newKey;
import static org.chancery.platform.journal.conformance.Jars.seal;
import static org.chancery.platform.journal.conformance.Jars.under;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.deciding.RequestKeyReused;
import org.chancery.platform.deciding.StaleVersion;
import org.chancery.platform.journal.jar.JarEvent;
import org.chancery.platform.journal.jar.JarEvent.MarbleAdded;
import org.chancery.platform.journal.jar.JarId;

/** What holds between a command and the store. */
final class CommandPromises {

    private static final int TWINS = 20;

    private CommandPromises() {}

    static List<Promise> all() {
        return List.of(
                new Promise("what a command led to is stored once and in order", CommandPromises::storedOnce),
                new Promise("a version that moved on is refused", CommandPromises::staleVersionRefused),
                new Promise("a version that never was is refused", CommandPromises::futureVersionRefused),
                new Promise("competing commands all get through, one after the other", CommandPromises::competing),
                new Promise("a repeated request gets the same receipt", CommandPromises::repeated),
                new Promise(
                        "a repeated request gets its receipt even where it would now be refused",
                        CommandPromises::repeatedAfterChange),
                new Promise("a key that was used for another request is refused", CommandPromises::keyReused),
                new Promise("twenty identical requests at once make one event and one receipt", CommandPromises::twins),
                new Promise("that nothing had to be done is remembered too", CommandPromises::nothingIsRemembered),
                new Promise(
                        "a refused command leaves nothing, not even its key", CommandPromises::refusedLeavesNothing),
                new Promise("an event that no record could carry is refused", CommandPromises::tooLarge),
                new Promise(
                        "a process that has decided before knows what another one stored since",
                        CommandPromises::othersAreSeen));
    }

    private static void storedOnce(JournalUnderTest journal) {
        JarId jar = newJar();

        assertThat(send(journal, add(jar, "red", "blue"))).isEqualTo(new Receipt(jar.subject(), 1, 2));
        assertThat(send(journal, add(jar, "green"))).isEqualTo(new Receipt(jar.subject(), 2, 1));

        assertThat(events(journal, jar))
                .containsExactly(
                        new MarbleAdded(jar, "red"), new MarbleAdded(jar, "blue"), new MarbleAdded(jar, "green"));
        assertThat(journal.stored(jar.subject()))
                .extracting(JournalUnderTest.Stored::version)
                .containsExactly(0L, 1L, 2L);
    }

    private static void staleVersionRefused(JournalUnderTest journal) {
        JarId jar = newJar();
        send(journal, add(jar, "red"));
        send(journal, addAt(0, jar, "blue"));

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> send(journal, addAt(0, jar, "green")));
        assertThat(journal.stored(jar.subject())).hasSize(2);
    }

    private static void futureVersionRefused(JournalUnderTest journal) {
        JarId jar = newJar();

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> send(journal, addAt(0, jar, "red")));
        assertThat(journal.stored(jar.subject())).isEmpty();
    }

    private static void competing(JournalUnderTest journal) throws Exception {
        JarId jar = newJar();

        List<Receipt> receipts = atOnce(journal, add(jar, "red"));

        assertThat(receipts)
                .extracting(Receipt::version)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, TWINS).boxed().toList());
        assertThat(journal.stored(jar.subject()))
                .extracting(JournalUnderTest.Stored::version)
                .containsExactlyElementsOf(LongStream.range(0, TWINS).boxed().toList());
    }

    private static void repeated(JournalUnderTest journal) {
        JarId jar = newJar();
        Instruction request = under(newKey(), add(jar, "red", "blue"));

        Receipt first = send(journal, request);
        send(journal, add(jar, "green"));

        assertThat(first).isEqualTo(new Receipt(jar.subject(), 1, 2));
        assertThat(send(journal, request)).isEqualTo(first);
        assertThat(journal.stored(jar.subject())).hasSize(3);
    }

    private static void repeatedAfterChange(JournalUnderTest journal) {
        JarId jar = newJar();
        send(journal, add(jar, "red"));
        Instruction request = under(newKey(), addAt(0, jar, "blue"));

        Receipt first = send(journal, request);
        assertThat(send(journal, request)).isEqualTo(first);
        send(journal, seal(jar));

        assertThat(first).isEqualTo(new Receipt(jar.subject(), 1, 1));
        assertThat(send(journal, request)).isEqualTo(first);
    }

    private static void keyReused(JournalUnderTest journal) {
        JarId jar = newJar();
        RequestKey key = newKey();
        send(journal, under(key, add(jar, "red")));
        var other = new RequestKey(key.owner(), key.key(), "b".repeat(64));

        assertThatExceptionOfType(RequestKeyReused.class)
                .isThrownBy(() -> send(journal, under(other, add(jar, "blue"))));
        assertThat(journal.stored(jar.subject())).hasSize(1);
        var ofSomebodyElse = new RequestKey("person:han.jiho", key.key(), "b".repeat(64));
        assertThat(send(journal, under(ofSomebodyElse, add(jar, "blue"))).version())
                .isEqualTo(1);
    }

    private static void twins(JournalUnderTest journal) throws Exception {
        JarId jar = newJar();

        List<Receipt> receipts = atOnce(journal, under(newKey(), add(jar, "red")));

        assertThat(receipts).hasSize(TWINS).containsOnly(new Receipt(jar.subject(), 0, 1));
        assertThat(journal.stored(jar.subject())).hasSize(1);
    }

    private static void nothingIsRemembered(JournalUnderTest journal) throws Exception {
        JarId jar = newJar();
        send(journal, add(jar, "red", "green"));
        Instruction nothing = under(newKey(), add(jar));

        List<Receipt> receipts = atOnce(journal, nothing);
        send(journal, add(jar, "blue"));

        assertThat(receipts).hasSize(TWINS).containsOnly(new Receipt(jar.subject(), 1, 0));
        assertThat(send(journal, nothing)).isEqualTo(receipts.getFirst());
    }

    private static void refusedLeavesNothing(JournalUnderTest journal) {
        JarId jar = newJar();
        send(journal, seal(jar));
        RequestKey key = newKey();

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> send(journal, under(key, add(jar, "red"))));

        assertThat(journal.stored(jar.subject())).hasSize(1);
        assertThat(journal.outboxRows(jar.subject())).isEqualTo(1);
        JarId another = newJar();
        assertThat(send(journal, under(key, add(another, "red")))).isEqualTo(new Receipt(another.subject(), 0, 1));
    }

    private static void othersAreSeen(JournalUnderTest journal) {
        Commands one = journal.processes().getFirst();
        Commands other = journal.processes().getLast();
        JarId jar = newJar();
        one.send(add(jar, "red"));

        other.send(add(jar, "blue"));
        assertThat(one.send(addAt(1, jar, "green"))).isEqualTo(new Receipt(jar.subject(), 2, 1));
        other.send(add(jar, "black"));
        assertThat(one.send(under(newKey(), add(jar)))).isEqualTo(new Receipt(jar.subject(), 3, 0));
        other.send(add(jar, "white"));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> one.send(addAt(3, jar, "grey")));
        other.send(seal(jar));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> one.send(add(jar, "yellow")));

        assertThat(events(journal, jar))
                .containsExactly(
                        new MarbleAdded(jar, "red"),
                        new MarbleAdded(jar, "blue"),
                        new MarbleAdded(jar, "green"),
                        new MarbleAdded(jar, "black"),
                        new MarbleAdded(jar, "white"),
                        new JarEvent.JarSealed(jar));
    }

    private static void tooLarge(JournalUnderTest journal) {
        JarId jar = newJar();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> send(journal, add(jar, "red", "x".repeat(1_000_000))))
                .withMessageStartingWith("TOO_MUCH_FOR_ONE_EVENT");
        assertThat(journal.stored(jar.subject())).isEmpty();
    }

    static Receipt send(JournalUnderTest journal, Instruction instruction) {
        return journal.processes().getFirst().send(instruction);
    }

    private static List<Object> events(JournalUnderTest journal, JarId jar) {
        return journal.streams().read(jar.subject(), JarEvent.class).stream()
                .map(recorded -> (Object) recorded.event())
                .toList();
    }

    /** The same instruction twenty times at one moment, half of them to each process. */
    private static List<Receipt> atOnce(JournalUnderTest journal, Instruction instruction) throws Exception {
        var start = new CyclicBarrier(TWINS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Receipt>> calls = IntStream.range(0, TWINS)
                    .<Callable<Receipt>>mapToObj(nth -> () -> {
                        List<Commands> processes = journal.processes();
                        start.await();
                        return processes.get(nth % processes.size()).send(instruction);
                    })
                    .toList();
            var receipts = new ArrayList<Receipt>();
            for (Future<Receipt> receipt : threads.invokeAll(calls)) {
                receipts.add(receipt.get());
            }
            return receipts;
        }
    }
}
