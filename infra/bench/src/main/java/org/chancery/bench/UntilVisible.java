package org.chancery.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.chancery.platform.identity.testing.TestIssuer;
import org.jspecify.annotations.Nullable;

/** From when a command was acknowledged until its row can be read from a view, beside stock Axon and its projection. */
final class UntilVisible implements Measurement {

    /** Where the view is filled, of ours and of the peer alike. */
    enum Place {
        /** In the process that takes the commands. */
        BESIDE_ITS_COMMANDS,
        /** As where another service, or another instance, shows what this one decides. */
        IN_ANOTHER_PROCESS
    }

    private static final int A_SECOND = 500;
    private static final String OUR_TABLE = "entries.entry";
    private static final String STOCK_TABLE = "entry";

    private final Place place;

    UntilVisible(Place place) {
        this.place = place;
    }

    @Override
    public List<Figure> measure(Site site, Settings settings) throws Exception {
        Figure half = figure(settings, 50, 20);
        Figure nearlyAll = figure(settings, 99, 150);
        new Topics(site.broker()).make(LedgerService.NAME);
        try (var issuer = TestIssuer.start();
                var ours = ours(site, issuer);
                var stock = stock(site, settings)) {
            WarmUp.until(stock.peer().name(), stock::compiled, () -> stock.window(site, settings));
            WarmUp.until(
                    ours.peer().name(),
                    () -> ours.compiled() + site.compiledByBroker(),
                    () -> ours.window(site, settings));
            for (int round = 0; round < settings.rounds(); round++) {
                Window peer = stock.window(site, settings);
                Window own = ours.window(site, settings);
                half.add(own.sample(50), peer.sample(50));
                nearlyAll.add(own.sample(99), peer.sample(99));
            }
        }
        return List.of(half, nearlyAll);
    }

    private Figure figure(Settings settings, int percent, int limit) {
        String where = "";
        String asking = "";
        if (place == Place.IN_ANOTHER_PROCESS) {
            where = " in another process";
            asking = String.format(Locale.ROOT, " there, asking every %,d ms", settings.stockAsks());
        }
        return new Figure(
                "acknowledged to visible" + where + ", ms, 500 commands/s, p" + percent,
                "stock Axon 4.13, tracking projection" + asking,
                Aim.aheadAndAtMost(limit));
    }

    private Side ours(Site site, TestIssuer issuer) throws IOException {
        Site.Database database = site.database(LedgerService.NAME);
        if (place == Place.BESIDE_ITS_COMMANDS) {
            return new Side(OurJournal.withRelayAndView(site, database), null, database, OUR_TABLE);
        }
        var writer = OurJournal.withRelay(site, database);
        Map<String, String> reading =
                Map.of("chancery.kafka", site.broker(), LedgerService.VIEW, "true", "chancery.relay.enabled", "false");
        return new Side(writer, LedgerChild.start(database, issuer, reading).child(), database, OUR_TABLE);
    }

    private Side stock(Site site, Settings settings) throws IOException {
        Site.Database database = site.database("stock");
        if (place == Place.BESIDE_ITS_COMMANDS) {
            return new Side(StockAxon.projecting(database, StockAxon.ASKING_MILLIS), null, database, STOCK_TABLE);
        }
        var writer = StockAxon.storing(database);
        return new Side(writer, StockProcess.start(database, settings.stockAsks()), database, STOCK_TABLE);
    }

    /**
     * One of the two that are compared.
     *
     * @param reader the process that fills the view, where it is not this one
     * @param table of the view
     */
    private record Side(Peer peer, @Nullable Child reader, Site.Database database, String table)
            implements AutoCloseable {

        long compiled() {
            return WarmUp.compiledHere() + (reader == null ? 0 : reader.compiled());
        }

        private List<ProcessHandle> processes() {
            return Stream.concat(
                            Stream.of(ProcessHandle.current()),
                            Stream.ofNullable(reader).map(Child::process))
                    .toList();
        }

        Window window(Site site, Settings settings) throws SQLException, InterruptedException {
            Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
            try (var observer = new Observer(database, table)) {
                CpuTime before = site.cpu(processes());
                Callers.atRate(A_SECOND, settings.seconds(), nth -> {
                    UUID ledger = UUID.randomUUID();
                    peer.create(ledger);
                    acknowledged.put(ledger, System.nanoTime());
                });
                List<Double> millis = observer.millisAfter(acknowledged);
                return new Window(millis, site.cpu(processes()).since(before, acknowledged.size()));
            }
        }

        @Override
        public void close() {
            if (reader != null) {
                reader.close();
            }
            peer.close();
        }
    }

    private record Window(List<Double> millis, CpuTime each) {

        Sample sample(int percent) {
            return new Sample(Percentiles.of(millis, percent), each);
        }
    }
}
