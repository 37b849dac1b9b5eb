package org.chancery.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * How long commands take on a store of many events, beside a store of few: half of them create, half change one of a
 * thousand aggregates that lie evenly spread among all, at a rate that neither store is busy with. The stores take turns every
 * second, so that what slows the machine for a while slows both.
 */
final class ManyStored implements Measurement {

    private static final int FEW = 10_000;
    private static final int OF_EACH = 10;
    private static final int CHANGED = 1_000;
    private static final int A_SECOND = 500;
    private static final int DRAWS = 1_000;

    /**
     * A quarter of the machine, as for any server of so many rows: what indexes are read from the disk again depends on the
     * disk and on what else the kernel keeps, and not on the store.
     *
     * @see <a href="https://www.postgresql.org/docs/current/runtime-config-resource.html">PostgreSQL, shared_buffers</a>
     */
    @Override
    public int buffersMegabytes() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return (int) (machine.getTotalMemorySize() / (4 * 1024 * 1024));
    }

    @Override
    public List<Figure> measure(Site site, Settings settings) {
        var figure = new Figure(
                String.format(Locale.ROOT, "command p99, ms, 500 a second, %,d events stored", settings.stored()),
                "itself with 10,000 events",
                Aim.atMost(1.2));
        try (var large = Store.of(site, "large", settings.stored());
                var small = Store.of(site, "small", FEW)) {
            WarmUp.here("the large store", () -> large.during(site, settings.seconds()));
            WarmUp.here("the small store", () -> small.during(site, settings.seconds()));
            List<Turns> rounds = new ArrayList<>();
            for (int round = 0; round < settings.rounds(); round++) {
                Turns turns = round(site, settings, large, small);
                figure.add(Slice.sample(turns.large()), Slice.sample(turns.small()));
                rounds.add(turns);
            }
            figure.notes().add(overall(rounds));
        }
        return List.of(figure);
    }

    /** Now the one is first and now the other, so that neither has always what the one before it left to be done. */
    private static Turns round(Site site, Settings settings, Store large, Store small) {
        large.journal().forget();
        small.journal().forget();
        var turns = new Turns(new ArrayList<>(), new ArrayList<>());
        for (int second = 0; second < settings.seconds(); second++) {
            if (second % 2 == 0) {
                turns.small().add(small.during(site, 1));
                turns.large().add(large.during(site, 1));
            } else {
                turns.large().add(large.during(site, 1));
                turns.small().add(small.during(site, 1));
            }
        }
        return turns;
    }

    /** What all rounds together say, and how far that would differ had other of these seconds been drawn. */
    private static String overall(List<Turns> rounds) {
        List<Slice> large =
                rounds.stream().flatMap(each -> each.large().stream()).toList();
        List<Slice> small =
                rounds.stream().flatMap(each -> each.small().stream()).toList();
        double ours = Slice.p99(large);
        double few = Slice.p99(small);
        var random = new Random(1);
        List<Double> ratios = IntStream.range(0, DRAWS)
                .mapToObj(draw -> {
                    int[] seconds = random.ints(large.size(), 0, large.size()).toArray();
                    return Slice.p99(drawn(large, seconds)) / Slice.p99(drawn(small, seconds));
                })
                .toList();
        return String.format(
                Locale.ROOT,
                "all %,d commands of each taken together %.1f beside %.1f, which is %.2f; between %.2f and %.2f in 95 %% of"
                        + " %,d draws of as many seconds from these",
                large.stream().mapToInt(each -> each.millis().size()).sum(),
                ours,
                few,
                ours / few,
                Percentiles.of(ratios, 2.5),
                Percentiles.of(ratios, 97.5),
                DRAWS);
    }

    private static List<Slice> drawn(List<Slice> slices, int[] seconds) {
        return IntStream.of(seconds).mapToObj(slices::get).toList();
    }

    private record Turns(List<Slice> large, List<Slice> small) {}

    /**
     * What some seconds of one store gave.
     *
     * @param millis how long each command took
     * @param each what a command took of the processors
     */
    private record Slice(List<Double> millis, CpuTime each) {

        static double p99(List<Slice> slices) {
            return Percentiles.of(
                    slices.stream().flatMap(slice -> slice.millis().stream()).toList(), 99);
        }

        static Sample sample(List<Slice> slices) {
            return new Sample(
                    p99(slices), CpuTime.mean(slices.stream().map(Slice::each).toList()));
        }
    }

    /** A service, and the ledgers that its commands change. */
    private record Store(OurJournal journal, List<UUID> ledgers) implements AutoCloseable {

        static Store of(Site site, String name, int events) {
            var journal = new OurJournal(site.database(name));
            List<UUID> all = journal.aggregates(events / OF_EACH, OF_EACH);
            List<UUID> changed = IntStream.range(0, CHANGED)
                    .mapToObj(nth -> all.get((int) ((long) nth * all.size() / CHANGED)))
                    .toList();
            return new Store(journal, changed);
        }

        Slice during(Site site, int seconds) {
            CpuTime before = site.cpu();
            List<Double> took = Callers.atRate(A_SECOND, seconds, nth -> {
                if (nth % 2 == 0) {
                    journal.create();
                } else {
                    journal.update(ledgers.get(ThreadLocalRandom.current().nextInt(ledgers.size())));
                }
            });
            return new Slice(took, site.cpu().since(before, took.size()));
        }

        @Override
        public void close() {
            journal.close();
        }
    }
}
