package org.chancery.bench;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.testing.TestIssuer;

/** A desk officer at many connections, for one window: a token is good for a quarter of an hour. */
final class HttpCallers implements AutoCloseable {

    private final BlockingQueue<KeepAlive> free = new ArrayBlockingQueue<>(Callers.MANY);

    HttpCallers(int port, String path, TestIssuer issuer) {
        String bearer = issuer.bearer("seo.yun", Marking.OFFICIAL, "DESK_OFFICER");
        for (int nth = 0; nth < Callers.MANY; nth++) {
            free.add(new KeepAlive(port, path, bearer));
        }
    }

    /** What they get through. */
    Callers.Answered during(int seconds) {
        return Callers.during(Callers.MANY, seconds, nth -> {
            try {
                KeepAlive caller = free.take();
                caller.ask();
                free.add(caller);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void close() throws IOException {
        for (KeepAlive each : free) {
            each.close();
        }
    }
}
