package org.chancery.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chancery.platform.identity.testing.TestIssuer;

/** What a whole service holds while it takes commands, relays their events and fills a view, beside itself just started. */
final class Memory implements Measurement {

    private static final double MEGABYTE = 1024 * 1024;

    /** Two turns of what comes and goes within some four windows: one window by itself may be its low or its high tide. */
    private static final int BEFORE = 8;

    @Override
    public List<Figure> measure(Site site, Settings settings) throws Exception {
        var heap = new Figure("heap after a collection under load, MB", "itself idle after its start", Aim.atMost(2));
        var resident = new Figure("resident memory under load, MB", "itself idle after its start", Aim.atMost(2));
        var flat = new Figure(
                "heap after a collection under load, MB",
                "itself in the " + BEFORE + " windows before, their median",
                Aim.atMost(1.1));
        new Topics(site.broker()).make(LedgerService.NAME);
        try (var issuer = TestIssuer.start();
                var service = LedgerChild.start(
                        site.database(LedgerService.NAME),
                        issuer,
                        Map.of("chancery.kafka", site.broker(), LedgerService.VIEW, "true"))) {
            LedgerChild.Memory idle = service.memory();
            List<Double> before = new ArrayList<>();
            while (before.size() < BEFORE) {
                before.add(loaded(settings, issuer, service).heap() / MEGABYTE);
            }
            for (int round = 0; round < settings.rounds(); round++) {
                LedgerChild.Memory now = loaded(settings, issuer, service);
                heap.add(Sample.of(now.heap() / MEGABYTE), Sample.of(idle.heap() / MEGABYTE));
                resident.add(Sample.of(now.resident() / MEGABYTE), Sample.of(idle.resident() / MEGABYTE));
                flat.add(Sample.of(now.heap() / MEGABYTE), Sample.of(Percentiles.median(before)));
            }
        }
        return List.of(heap, resident, flat);
    }

    /** Asked towards the end of a window, while the callers go on. */
    private static LedgerChild.Memory loaded(Settings settings, TestIssuer issuer, LedgerChild service)
            throws IOException, InterruptedException {
        try (var callers = new HttpCallers(service.port(), OpenLedgerEndpoint.PATH, issuer)) {
            var load = CompletableFuture.supplyAsync(() -> callers.during(settings.seconds()));
            TimeUnit.MILLISECONDS.sleep(settings.seconds() * 750L);
            LedgerChild.Memory memory = service.memory();
            load.join();
            return memory;
        }
    }
}
