package org.chancery.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** From when a command was acknowledged until its row can be read from a view, beside stock Axon and its projection. */
final class UntilVisible implements Measurement {

    private static final int A_SECOND = 500;

    @Override
    public List<Figure> measure(Site site, Settings settings) throws Exception {
        var half = new Figure(
                "acknowledged to visible, ms, 500 commands/s, p50",
                "stock Axon 4.13, tracking projection",
                Aim.aheadAndAtMost(20));
        var nearlyAll = new Figure(
                "acknowledged to visible, ms, 500 commands/s, p99",
                "stock Axon 4.13, tracking projection",
                Aim.aheadAndAtMost(150));
        new Topics(site.broker()).make(LedgerService.NAME);
        Site.Database ourBase = site.database(LedgerService.NAME);
        Site.Database stockBase = site.database("stock");
        try (var ours = OurJournal.withRelayAndView(site, ourBase);
                var stock = new StockAxon(stockBase, true)) {
            WarmUp.here(stock.name(), () -> window(site, settings, stock, stockBase, "entry"));
            WarmUp.here(ours.name(), () -> window(site, settings, ours, ourBase, "entries.entry"));
            for (int round = 0; round < settings.rounds(); round++) {
                Window peer = window(site, settings, stock, stockBase, "entry");
                Window own = window(site, settings, ours, ourBase, "entries.entry");
                half.add(own.sample(50), peer.sample(50));
                nearlyAll.add(own.sample(99), peer.sample(99));
            }
        }
        return List.of(half, nearlyAll);
    }

    private record Window(List<Double> millis, CpuTime each) {

        Sample sample(int percent) {
            return new Sample(Percentiles.of(millis, percent), each);
        }
    }

    private static Window window(Site site, Settings settings, Peer peer, Site.Database database, String table)
            throws SQLException, InterruptedException {
        Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
        try (var observer = new Observer(database, table)) {
            CpuTime before = site.cpu();
            Callers.atRate(A_SECOND, settings.seconds(), nth -> {
                UUID ledger = UUID.randomUUID();
                peer.create(ledger);
                acknowledged.put(ledger, System.nanoTime());
            });
            List<Double> millis = observer.millisAfter(acknowledged);
            return new Window(millis, site.cpu().since(before, acknowledged.size()));
        }
    }
}
