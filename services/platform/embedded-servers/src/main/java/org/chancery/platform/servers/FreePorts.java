package org.chancery.platform.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Ports of the loopback address for servers that are ended and started again. They lie below those that systems give to
 * whoever connects or asks for any port (from 32768 on in Linux, from 49152 on by RFC 6335), so that none of these is given to
 * somebody else while its server is down.
 */
public final class FreePorts {

    private static final int FIRST = 10_000;
    private static final int RANGE = 10_000;

    /** Processes that look at the same time begin at different places. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(RANGE));

    private FreePorts() {}

    /**
     * As many ports as asked for that nobody listens on, none of which this process has found before.
     *
     * @throws ServerFailed where there are not so many
     */
    public static List<Integer> find(int count) {
        List<Integer> found = IntStream.generate(NEXT::getAndIncrement)
                .limit(RANGE)
                .map(next -> FIRST + next % RANGE)
                .filter(FreePorts::isFree)
                .limit(count)
                .boxed()
                .toList();
        if (found.size() < count) {
            throw new ServerFailed("fewer than " + count + " free ports");
        }
        return found;
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
