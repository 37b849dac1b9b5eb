package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Commands on aggregates that have events already, beside stock Axon. Before each window both stores are as they were
 * written, and nothing is remembered.
 */
final class Updates implements Measurement {

    @Override
    public List<Figure> measure(Site site, Settings settings) {
        List<Figure> figures = new ArrayList<>();
        figures.add(measure(site, settings, 1_000, 20, 5));
        figures.add(measure(site, settings, 200, 1_000, 20));
        return figures;
    }

    private static Figure measure(Site site, Settings settings, int aggregates, int events, double reach) {
        var figure = new Figure(
                String.format(Locale.ROOT, "update commands/s, aggregates of %,d events", events),
                "stock Axon 4.13 on JDBC",
                Aim.atLeast(reach));
        // Databases of their own, so that the second pair does not carry what the first one left.
        try (var ours = new OurJournal(site.database("ledgers" + events));
                var stock = StockAxon.storing(site.database("stock" + events))) {
            List<UUID> ourIds = ours.aggregates(aggregates, events);
            List<UUID> stockIds = stock.aggregates(aggregates, events);
            WarmUp.here(ours.name(), () -> window(site, settings, ours, ourIds, events));
            WarmUp.here(stock.name(), () -> window(site, settings, stock, stockIds, events));
            List<Double> ourUpdates = new ArrayList<>();
            List<Double> stockUpdates = new ArrayList<>();
            for (int round = 0; round < settings.rounds(); round++) {
                Sample peer = window(site, settings, stock, stockIds, events);
                Sample own = window(site, settings, ours, ourIds, events);
                figure.add(own, peer);
                stockUpdates.add(peer.value() * settings.seconds() / aggregates);
                ourUpdates.add(own.value() * settings.seconds() / aggregates);
            }
            figure.notes()
                    .add(String.format(
                            Locale.ROOT,
                            "%,d aggregates, and of each in a window about %.1f updates of ours, %.1f of the peer",
                            aggregates,
                            Percentiles.median(ourUpdates),
                            Percentiles.median(stockUpdates)));
        }
        return figure;
    }

    private static Sample window(Site site, Settings settings, Peer peer, List<UUID> ids, int events) {
        peer.again(events);
        return site.rate(() -> Callers.during(
                Callers.MANY, settings.seconds(), nth -> peer.update(ids.get((int) (nth % ids.size())))));
    }
}
