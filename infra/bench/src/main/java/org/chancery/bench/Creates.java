package org.chancery.bench;

import java.util.List;

/** Durable commands that each make an aggregate, through the command port, beside the same rows by pgbench. */
final class Creates implements Measurement {

    @Override
    public List<Figure> measure(Site site, Settings settings) {
        var figure =
                new Figure("create commands/s, 32 callers, command port", "pgbench, the same rows", Aim.atLeast(1.5));
        var bare = new PgBench(site);
        try (var ours = new OurJournal(site.database(LedgerService.NAME))) {
            WarmUp.here("creates", () -> Callers.during(Callers.MANY, settings.seconds(), nth -> ours.create()));
            for (int round = 0; round < settings.rounds(); round++) {
                Sample peer = site.rate(() -> bare.during(Callers.MANY, settings.seconds()));
                figure.add(
                        site.rate(() -> Callers.during(Callers.MANY, settings.seconds(), nth -> ours.create())), peer);
            }
        }
        return List.of(figure);
    }
}
