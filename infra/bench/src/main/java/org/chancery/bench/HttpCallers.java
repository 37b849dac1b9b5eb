package org.chancery.bench;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.testing.TestIssuer;

/**
 * A desk officer at many connections, for one window: a token is good for a quarter of an hour. One thread serves them all,
 * as pgbench does with its clients, so that callers take little of the processors that they share with the service.
 */
final class HttpCallers implements AutoCloseable {

    private final List<KeepAlive> callers = new ArrayList<>();

    HttpCallers(int port, String path, TestIssuer issuer) {
        String bearer = issuer.bearer("seo.yun", Marking.OFFICIAL, "DESK_OFFICER");
        for (int nth = 0; nth < Callers.MANY; nth++) {
            callers.add(new KeepAlive(port, path, bearer));
        }
    }

    /** What they get through. */
    Callers.Answered during(int seconds) {
        long started = System.nanoTime();
        long until = started + seconds * 1_000_000_000L;
        long calls = 0;
        try (var selector = Selector.open()) {
            for (KeepAlive each : callers) {
                each.ask(selector);
            }
            int asking = callers.size();
            while (asking > 0) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    var caller = (KeepAlive) key.attachment();
                    if (caller.answered()) {
                        calls++;
                        if (System.nanoTime() < until) {
                            caller.ask(selector);
                        } else {
                            asking--;
                        }
                    }
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the service does not answer", e);
        }
        return new Callers.Answered(calls, (System.nanoTime() - started) / 1e9);
    }

    @Override
    public void close() throws IOException {
        for (KeepAlive each : callers) {
            each.close();
        }
    }
}
