package org.chancery.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.platform.identity.testing.TestIssuer;

/** The creates of {@link Creates} through HTTP, with a signed token each, to a service that is a process of its own. */
final class OverHttp implements Measurement {

    @Override
    public List<Figure> measure(Site site, Settings settings) throws IOException {
        var figure = new Figure(
                "create commands/s, 32 callers, HTTP with authentication", "pgbench, the same rows", Aim.atLeast(0.7));
        List<Sample> idle = new ArrayList<>();
        var bare = new PgBench(site);
        try (var issuer = TestIssuer.start();
                var service = LedgerChild.start(
                        site.database(LedgerService.NAME), issuer, Map.of("chancery.relay.enabled", "false"))) {
            for (String path : List.of(OpenLedgerEndpoint.PATH, IdleEndpoint.PATH)) {
                WarmUp.until(path, service.child()::compiled, () -> window(path, site, settings, issuer, service));
            }
            for (int round = 0; round < settings.rounds(); round++) {
                Sample peer = site.rate(() -> bare.during(Callers.MANY, settings.seconds()));
                figure.add(window(OpenLedgerEndpoint.PATH, site, settings, issuer, service), peer);
                idle.add(window(IdleEndpoint.PATH, site, settings, issuer, service));
            }
        }
        figure.notes().add(bound(idle));
        return List.of(figure);
    }

    /** What the way to a command takes by itself. */
    private static String bound(List<Sample> idle) {
        return String.format(
                Locale.ROOT,
                "an endpoint that takes the same request, with the same token, and does nothing answers %,.0f a second,"
                        + " for %,.0f µs of the JVM each",
                Percentiles.median(idle.stream().map(Sample::value).toList()),
                Percentiles.median(idle.stream().map(each -> each.each().jvm()).toList()));
    }

    private static Sample window(String path, Site site, Settings settings, TestIssuer issuer, LedgerChild service)
            throws IOException {
        try (var callers = new HttpCallers(service.port(), path, issuer)) {
            return site.rate(service.child().process(), () -> callers.during(settings.seconds()));
        }
    }
}
