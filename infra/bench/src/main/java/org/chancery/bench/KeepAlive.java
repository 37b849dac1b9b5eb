package org.chancery.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A caller with a connection of its own that it keeps as long as the server does. Written by hand, so that the callers take
 * as little as can be of the processors that they share with the service.
 */
final class KeepAlive implements AutoCloseable {

    private static final String BODY = "{\"text\":\"" + Peer.TEXT + "\"}";
    private static final String LENGTH = "\r\ncontent-length: ";

    private final int port;
    private final String head;
    private final ByteBuffer answer = ByteBuffer.allocate(16 * 1024);
    private @Nullable SocketChannel channel;

    /**
     * @param port on the loopback address
     * @param path that of the endpoint
     * @param bearer the value of the header {@code Authorization}
     */
    KeepAlive(int port, String path, String bearer) {
        this.port = port;
        head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                + BODY.length() + "\r\nAuthorization: " + bearer + "\r\nIdempotency-Key: \"";
    }

    /** Asks once. The selector tells, by this caller as attachment, when there is something of the answer. */
    void ask(Selector selector) throws IOException {
        SocketChannel open = connected(selector);
        var request =
                ByteBuffer.wrap((head + UUID.randomUUID() + "\"\r\n\r\n" + BODY).getBytes(StandardCharsets.ISO_8859_1));
        while (request.hasRemaining()) {
            // A request is far smaller than the buffer of its socket, which is empty: once is enough but for a stopped
            // server.
            open.write(request);
        }
    }

    private SocketChannel connected(Selector selector) throws IOException {
        SocketChannel open = channel;
        if (open == null) {
            open = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            open.setOption(StandardSocketOptions.TCP_NODELAY, true);
            open.configureBlocking(false);
            channel = open;
        }
        if (open.keyFor(selector) == null) {
            open.register(selector, SelectionKey.OP_READ, this);
        }
        return open;
    }

    /**
     * Reads what has come.
     *
     * @return whether the answer is whole
     * @throws IOException where it is another than 201
     */
    boolean answered() throws IOException {
        SocketChannel open = channel;
        if (open == null || open.read(answer) < 0) {
            throw new EOFException("the connection ended");
        }
        String come = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
        int headers = come.indexOf("\r\n\r\n");
        if (headers < 0) {
            return false;
        }
        String said = come.substring(0, headers + 2).toLowerCase(Locale.ROOT);
        if (!said.startsWith("http/1.1 201")) {
            throw new IOException("answered with " + come);
        }
        if (!isWhole(said, come.substring(headers + 4))) {
            return false;
        }
        answer.clear();
        if (said.contains("\r\nconnection: close\r\n")) {
            close();
        }
        return true;
    }

    private static boolean isWhole(String headers, String body) {
        int length = headers.indexOf(LENGTH);
        if (length < 0) {
            return body.endsWith("\r\n0\r\n\r\n");
        }
        int from = length + LENGTH.length();
        return body.length() == Integer.parseInt(headers, from, headers.indexOf('\r', from), 10);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }
}
