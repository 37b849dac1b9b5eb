package org.chancery.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.chancery.platform.identity.testing.TestIssuer;

/** The creates of {@link Creates} through HTTP, with a signed token each, to a service that is a process of its own. */
final class OverHttp implements Measurement {

    /** So many requests are not measured: until about then the compilers take their part of the processors. */
    private static final long WARM_UP = 40_000;

    @Override
    public List<Figure> measure(Site site, Settings settings) throws IOException {
        var figure = new Figure(
                "create commands/s, 32 callers, HTTP with authentication", "pgbench, the same rows", Aim.atLeast(0.7));
        var bare = new PgBench(site);
        try (var issuer = TestIssuer.start();
                var service = LedgerChild.start(
                        site.database(LedgerService.NAME), issuer, Map.of("chancery.relay.enabled", "false"))) {
            warmUp(settings, issuer, service);
            for (int round = 0; round < settings.rounds(); round++) {
                Sample peer = site.rate(() -> bare.during(Callers.MANY, settings.seconds()));
                figure.add(window(site, settings, issuer, service), peer);
            }
        }
        return List.of(figure);
    }

    /** A process of its own starts cold, and much of it takes part. */
    private static void warmUp(Settings settings, TestIssuer issuer, LedgerChild service) throws IOException {
        try (var callers = new HttpCallers(service.port(), issuer)) {
            long answered = 0;
            while (answered < WARM_UP) {
                answered += callers.during(settings.seconds()).calls();
            }
        }
    }

    private static Sample window(Site site, Settings settings, TestIssuer issuer, LedgerChild service)
            throws IOException {
        try (var callers = new HttpCallers(service.port(), issuer)) {
            return site.rate(service.process(), () -> callers.during(settings.seconds()));
        }
    }
}
