package org.chancery.platform.journal.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chancery.platform.journal.conformance.CommandPromises.send;
import static org.chancery.platform.journal.conformance.Jars.add;
import static org.chancery.platform.journal.conformance.Jars.newJar;
import static org.chancery.platform.journal.conformance.Jars.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.journal.conformance.JournalUnderTest.RelayUnderTest;
import org.chancery.platform.journal.jar.JarEvent;
import org.chancery.platform.journal.jar.JarId;

/** What holds between the store and the topic. */
final class RelayPromises {

    private RelayPromises() {}

    static List<Promise> all() {
        return List.of(
                new Promise("the outbox is filled whoever inserts the event", RelayPromises::outboxFilledByTheTable),
                new Promise("the published bytes are the stored bytes", RelayPromises::sameBytes),
                new Promise("the envelope says what the event's origin was", RelayPromises::envelope),
                new Promise("numbers are without gaps in every lane", RelayPromises::gapless),
                new Promise("events of an aggregate keep their order", RelayPromises::orderInAnAggregate),
                new Promise("an event that commits late is published all the same", RelayPromises::lateCommit),
                new Promise("a crash after the stamp changes no number", RelayPromises::crashAfterStamp),
                new Promise(
                        "a crash after the sending repeats the same bytes under the same number",
                        RelayPromises::crashAfterSend),
                new Promise("of two relays one works, and the other takes over", RelayPromises::oneRelay));
    }

    private static void outboxFilledByTheTable(JournalUnderTest journal) {
        JarId jar = newJar();
        journal.appendBehindTheJournalsBack(jar.subject()).commit();
        JarId another = newJar();
        send(journal, add(another, "red", "blue"));

        assertThat(journal.outboxRows(jar.subject())).isEqualTo(1);
        assertThat(journal.outboxRows(another.subject())).isEqualTo(2);
    }

    private static void sameBytes(JournalUnderTest journal) {
        JarId jar = newJar();
        send(journal, add(jar, "red", "청자색", "blue"));

        relayEverything(journal);

        assertThat(published(journal, jar))
                .extracting(Published::value)
                .containsExactlyElementsOf(journal.stored(jar.subject()).stream()
                        .map(JournalUnderTest.Stored::payload)
                        .toList())
                .contains(("{\"jar\":\"" + jar.value() + "\",\"colour\":\"청자색\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static void envelope(JournalUnderTest journal) {
        JarId jar = newJar();
        send(journal, add(jar, "red"));
        send(journal, seal(jar));

        relayEverything(journal);

        List<Published> published = published(journal, jar);
        assertThat(published).hasSize(2);
        Recorded<JarEvent> added =
                journal.streams().read(jar.subject(), JarEvent.class).getFirst();
        Map<String, String> headers = new HashMap<>(published.getFirst().headers());
        assertThat(headers.remove("ce_sequence")).matches("[1-9][0-9]*");
        assertThat(Instant.parse(headers.remove("ce_time"))).isEqualTo(added.recordedAt());
        assertThat(headers)
                .isEqualTo(Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", added.id().toString()),
                        Map.entry("ce_source", "/jars"),
                        Map.entry("ce_type", "org.chancery.jars.marble-added"),
                        Map.entry("ce_subject", jar.subject().toString()),
                        Map.entry("ce_dataschema", "urn:chancery:jars:marble-added:2"),
                        Map.entry("content-type", "application/json"),
                        Map.entry("ce_aggregateversion", "0"),
                        Map.entry("ce_actor", "person:min.kim"),
                        Map.entry(
                                "ce_correlationid",
                                added.provenance().correlation().toString()),
                        Map.entry("ce_about", "shelf/b/2"),
                        Map.entry("ce_marking", "OFFICIAL")));
        assertThat(published.getLast().headers()).containsEntry("ce_marking", "SECRET");
    }

    private static void gapless(JournalUnderTest journal) {
        IntStream.range(0, 25).forEach(nth -> send(journal, add(newJar(), "red", "blue")));

        relayEverything(journal);

        Map<Integer, Long> highest = highestNumbersWithoutGap(journal);
        assertThat(highest).hasSize(4);
    }

    private static void orderInAnAggregate(JournalUnderTest journal) {
        JarId jar = newJar();
        for (int nth = 0; nth < 10; nth++) {
            send(journal, add(jar, "red", "blue"));
            send(journal, add(newJar(), "green"));
            if (nth % 3 == 0) {
                relayEverything(journal);
            }
        }
        relayEverything(journal);

        List<Published> published = published(journal, jar);
        assertThat(published)
                .extracting(Published::version)
                .containsExactlyElementsOf(LongStream.range(0, 20).boxed().toList());
        assertThat(published)
                .extracting(Published::partition)
                .containsOnly(published.getFirst().partition());
    }

    private static void lateCommit(JournalUnderTest journal) {
        JarId late = newJar();
        JournalUnderTest.ForeignAppend open = journal.appendBehindTheJournalsBack(late.subject());
        JarId meanwhile = newJar();
        send(journal, add(meanwhile, "red"));
        relayEverything(journal);
        assertThat(published(journal, meanwhile)).hasSize(1);
        assertThat(published(journal, late)).isEmpty();

        open.commit();
        relayEverything(journal);

        assertThat(published(journal, late)).hasSize(1);
        highestNumbersWithoutGap(journal);
    }

    private static void crashAfterStamp(JournalUnderTest journal) {
        relayEverything(journal);
        JarId jar = newJar();
        RelayUnderTest relay = theRelay(journal);
        send(journal, add(jar, "red"));
        relay.stamp();
        relay.crash();
        assertThat(published(journal, jar)).isEmpty();
        send(journal, add(jar, "blue"));

        relayEverything(journal);

        assertThat(published(journal, jar)).extracting(Published::version).containsExactly(0L, 1L);
        highestNumbersWithoutGap(journal);
    }

    private static void crashAfterSend(JournalUnderTest journal) {
        relayEverything(journal);
        JarId jar = newJar();
        RelayUnderTest relay = theRelay(journal);
        send(journal, add(jar, "red", "blue"));
        relay.stamp();
        relay.sendWithoutMarking();
        relay.crash();

        relayEverything(journal);

        List<Published> published = published(journal, jar);
        assertThat(published).extracting(Published::version).containsExactly(0L, 1L, 0L, 1L);
        assertThat(published.get(2).number()).isEqualTo(published.get(0).number());
        assertThat(published.get(3).number()).isEqualTo(published.get(1).number());
        assertThat(published.get(2).value()).isEqualTo(published.get(0).value());
        assertThat(published.get(2).headers()).isEqualTo(published.get(0).headers());
        highestNumbersWithoutGap(journal);
    }

    private static void oneRelay(JournalUnderTest journal) {
        RelayUnderTest one = journal.relay();
        RelayUnderTest other = journal.relay();

        try {
            await().until(one::isTheOne);
            assertThat(other.isTheOne()).isFalse();
            one.crash();
            await().until(other::isTheOne);
        } finally {
            one.crash();
            other.crash();
        }
    }

    private static void relayEverything(JournalUnderTest journal) {
        RelayUnderTest relay = theRelay(journal);
        try {
            relay.relayEverything();
        } finally {
            relay.crash();
        }
    }

    /** A relay at work. The database may need a moment to notice that the one before is gone. */
    private static RelayUnderTest theRelay(JournalUnderTest journal) {
        RelayUnderTest relay = journal.relay();
        await().until(relay::isTheOne);
        return relay;
    }

    private static List<Published> published(JournalUnderTest journal, JarId jar) {
        return journal.published().stream()
                .filter(event -> event.key().equals(jar.subject().toString()))
                .toList();
    }

    /** As a reader sees it: numbers that it knows are dropped, and each new one must be the next. */
    private static Map<Integer, Long> highestNumbersWithoutGap(JournalUnderTest journal) {
        var seen = new HashMap<Integer, Long>();
        for (Published event : journal.published()) {
            long last = seen.getOrDefault(event.partition(), 0L);
            assertThat(event.number()).as("a number after " + last).isLessThanOrEqualTo(last + 1);
            seen.put(event.partition(), Math.max(last, event.number()));
        }
        return seen;
    }
}
