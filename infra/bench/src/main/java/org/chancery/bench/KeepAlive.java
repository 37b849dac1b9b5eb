package org.chancery.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A caller with a connection of its own that it keeps as long as the server does. Written by hand, so that the callers take
 * as little as can be of the processors that they share with the service.
 */
final class KeepAlive implements AutoCloseable {

    private static final byte[] BODY = ("{\"text\":\"" + Peer.TEXT + "\"}").getBytes(StandardCharsets.UTF_8);

    private final int port;
    private final String head;
    private @Nullable Socket socket;

    /**
     * @param port on the loopback address
     * @param path that of the endpoint
     * @param bearer the value of the header {@code Authorization}
     */
    KeepAlive(int port, String path, String bearer) {
        this.port = port;
        head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                + BODY.length + "\r\nAuthorization: " + bearer + "\r\nIdempotency-Key: \"";
    }

    /** Asks once; returns when it was answered with 201. */
    void ask() {
        try {
            Socket open = connected();
            var request = new ByteArrayOutputStream();
            request.writeBytes((head + UUID.randomUUID() + "\"\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            request.writeBytes(BODY);
            request.writeTo(open.getOutputStream());
            if (!answered(new BufferedInputStream(open.getInputStream()))) {
                close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the service does not answer", e);
        }
    }

    private Socket connected() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setTcpNoDelay(true);
            socket = open;
        }
        return open;
    }

    /** Reads one answer to its end; whether the server keeps the connection. */
    private static boolean answered(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 201")) {
            throw new IOException("answered with " + status);
        }
        boolean kept = true;
        boolean chunked = false;
        long length = 0;
        for (String header = line(in).toLowerCase(Locale.ROOT);
                !header.isEmpty();
                header = line(in).toLowerCase(Locale.ROOT)) {
            kept &= !header.equals("connection: close");
            chunked |= header.equals("transfer-encoding: chunked");
            if (header.startsWith("content-length: ")) {
                length = Long.parseLong(header.substring("content-length: ".length()));
            }
        }
        in.skipNBytes(length);
        while (chunked) {
            int size = Integer.parseInt(line(in), 16);
            in.skipNBytes(size);
            line(in);
            chunked = size > 0;
        }
        return kept;
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
