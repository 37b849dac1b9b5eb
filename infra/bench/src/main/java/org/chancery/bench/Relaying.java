package org.chancery.bench;

import java.util.List;
import java.util.Locale;

/** A backlog of stored events on its way into Kafka, beside Kafka's own tool with records of the same size. */
final class Relaying implements Measurement {

    private static final int OF_EACH = 10;
    private static final String PEER = "peer";

    @Override
    public List<Figure> measure(Site site, Settings settings) throws Exception {
        int events = settings.backlog();
        var figure = new Figure(
                String.format(Locale.ROOT, "events/s into Kafka by the relay, backlog of %,d", events),
                "Kafka's producer performance tool",
                Aim.atLeast(0.7));
        var topics = new Topics(site.broker());
        topics.make(LedgerService.NAME);
        topics.make(PEER);
        Site.Database database = site.database(LedgerService.NAME);
        try (var ours = OurJournal.withRelay(site, database)) {
            var backlog = new Backlog(database, ours);
            ours.aggregates(events / OF_EACH, OF_EACH);
            backlog.restore(events / OF_EACH);
            backlog.relay(events / OF_EACH);
            var tool = new ProducerTool(site.broker(), PEER, topics.bytesOfARecord(LedgerService.NAME));
            tool.send(events / OF_EACH);
            for (int round = 0; round < settings.rounds(); round++) {
                Sample peer = site.rate(() -> tool.send(events));
                backlog.restore(events);
                figure.add(site.rate(() -> backlog.relay(events)), peer);
            }
            figure.notes().add("records of " + tool.bytes() + " bytes, with key and headers");
        }
        return List.of(figure);
    }
}
