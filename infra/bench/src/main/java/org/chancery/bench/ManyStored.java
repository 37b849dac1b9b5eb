package org.chancery.bench;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * How long commands take on a store of many events, beside a store of few: half of them create, half change one of a
 * thousand aggregates that lie evenly spread among all, at a rate that neither store is busy with.
 */
final class ManyStored implements Measurement {

    private static final int FEW = 10_000;
    private static final int OF_EACH = 10;
    private static final int CHANGED = 1_000;
    private static final int A_SECOND = 500;

    @Override
    public List<Figure> measure(Site site, Settings settings) {
        var figure = new Figure(
                String.format(Locale.ROOT, "command p99, ms, 500 a second, %,d events stored", settings.stored()),
                "itself with 10,000 events",
                Aim.atMost(1.2));
        try (var large = new OurJournal(site.database("large"));
                var small = new OurJournal(site.database("small"))) {
            List<UUID> inLarge = spread(large.aggregates(settings.stored() / OF_EACH, OF_EACH));
            List<UUID> inSmall = spread(small.aggregates(FEW / OF_EACH, OF_EACH));
            WarmUp.here("the large store", () -> window(site, settings, large, inLarge));
            WarmUp.here("the small store", () -> window(site, settings, small, inSmall));
            for (int round = 0; round < settings.rounds(); round++) {
                Sample few = window(site, settings, small, inSmall);
                figure.add(window(site, settings, large, inLarge), few);
            }
        }
        return List.of(figure);
    }

    private static List<UUID> spread(List<UUID> all) {
        return IntStream.range(0, CHANGED)
                .mapToObj(nth -> all.get((int) ((long) nth * all.size() / CHANGED)))
                .toList();
    }

    private static Sample window(Site site, Settings settings, OurJournal service, List<UUID> ledgers) {
        service.forget();
        CpuTime before = site.cpu();
        List<Double> took = Callers.atRate(A_SECOND, settings.seconds(), nth -> {
            if (nth % 2 == 0) {
                service.create();
            } else {
                service.update(ledgers.get(ThreadLocalRandom.current().nextInt(ledgers.size())));
            }
        });
        return new Sample(Percentiles.of(took, 99), site.cpu().since(before, took.size()));
    }
}
