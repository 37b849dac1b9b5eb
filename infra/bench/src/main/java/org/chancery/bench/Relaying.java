package org.chancery.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/**
 * A backlog of stored events on its way into Kafka, beside Kafka's own tool with records of the same size: of letters drawn by
 * chance, as the tool makes them, and of the relay's own, which compress far better.
 */
final class Relaying implements Measurement {

    private static final int OF_EACH = 10;
    private static final int LINES = 1_000;
    private static final String PEER = "peer";

    @Override
    public List<Figure> measure(Site site, Settings settings) throws Exception {
        int events = settings.backlog();
        Figure besideLetters = figure(events, "Kafka's producer performance tool");
        Figure besideOwn = figure(events, "the same tool, which draws from a thousand records of the relay");
        var topics = new Topics(site.broker());
        topics.make(LedgerService.NAME);
        topics.make(PEER);
        Site.Database database = site.database(LedgerService.NAME);
        var lines = Files.createTempFile("records", ".txt");
        try (var ours = OurJournal.withRelay(site, database)) {
            var backlog = new Backlog(database, ours);
            ours.aggregates(events / OF_EACH, OF_EACH);
            backlog.restore(events / OF_EACH);
            backlog.relay(events / OF_EACH);
            List<String> records = topics.records(LedgerService.NAME, LINES);
            Files.write(lines, records);
            int bytes = records.getFirst().getBytes(UTF_8).length;
            var letters = ProducerTool.ofLetters(site.broker(), PEER, bytes);
            var own = ProducerTool.ofLines(site.broker(), PEER, lines);
            letters.send(events / OF_EACH);
            own.send(events / OF_EACH);
            for (int round = 0; round < settings.rounds(); round++) {
                Sample sentLetters = site.rate(() -> letters.send(events));
                Sample sentOwn = site.rate(() -> own.send(events));
                backlog.settle();
                backlog.restore(events);
                Sample relayed = site.rate(() -> backlog.relay(events));
                besideLetters.add(relayed, sentLetters);
                besideOwn.add(relayed, sentOwn);
            }
            besideLetters.notes().add("records of " + bytes + " bytes, with key and headers");
        } finally {
            Files.delete(lines);
        }
        return List.of(besideLetters, besideOwn);
    }

    private static Figure figure(int events, String peer) {
        return new Figure(
                String.format(Locale.ROOT, "events/s into Kafka by the relay, backlog of %,d", events),
                peer,
                Aim.atLeast(0.7));
    }
}
