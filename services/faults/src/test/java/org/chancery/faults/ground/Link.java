package org.chancery.faults.ground;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** A TCP proxy on the loopback address between clients and one server, with a {@link Weather} of its own. */
public final class Link implements AutoCloseable {

    private static final int PIECE = 64 * 1024;

    private final ServerSocket door;
    private final int target;
    private final Random chance;
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Weather weather = Weather.FAIR;

    private record Pair(Socket client, Socket server) {

        /** Both ends hear of it at once. */
        void reset() {
            for (Socket socket : new Socket[] {client, server}) {
                try {
                    socket.setSoLinger(true, 0);
                    socket.close();
                } catch (IOException _) {
                    // It is closed already.
                }
            }
        }
    }

    /**
     * Opens it on a free port.
     *
     * @param target the server's port
     */
    Link(int target, long seed) {
        this.target = target;
        this.chance = new Random(seed);
        try {
            door = new ServerSocket(0, 200, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("link-" + target).start(this::accept);
    }

    /** Where clients connect. */
    public int port() {
        return door.getLocalPort();
    }

    /** From now on, for connections that stand as well. */
    public void turn(Weather next) {
        lock.lock();
        try {
            weather = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Breaks every connection that stands. */
    public void reset() {
        pairs.forEach(Pair::reset);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException _) {
                // Closed, or a client that was gone before it was let in.
            }
        }
    }

    private void join(Socket client) {
        var server = new Socket();
        var pair = new Pair(client, server);
        try {
            server.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), target));
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            pairs.add(pair);
            Thread.ofVirtual().start(() -> carry(pair, client, server, true));
            Thread.ofVirtual().start(() -> carry(pair, server, client, false));
        } catch (IOException e) {
            pair.reset();
        }
    }

    private void carry(Pair pair, Socket from, Socket to, boolean there) {
        byte[] piece = new byte[PIECE];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                Weather now = passable(there);
                if (!now.delay().isZero()) {
                    LockSupport.parkNanos(chance.nextLong(2 * now.delay().toNanos()));
                }
                if (chance.nextDouble() < now.tearing()) {
                    out.write(piece, 0, length / 2);
                    out.flush();
                    pair.reset();
                    return;
                }
                out.write(piece, 0, length);
                out.flush();
            }
        } catch (IOException _) {
            // One side is gone: so is the other.
        } finally {
            pairs.remove(pair);
            pair.reset();
        }
    }

    /** Waits until the weather lets pieces of this direction pass. */
    private Weather passable(boolean there) {
        lock.lock();
        try {
            while (!(there ? weather.there() : weather.back()) && !door.isClosed()) {
                changed.awaitUninterruptibly();
            }
            return weather;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException _) {
            // Nobody comes any more.
        }
        turn(Weather.FAIR);
        reset();
    }
}
