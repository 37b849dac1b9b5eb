package org.chancery.platform.teststack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Where a Docker engine would listen. */
record DockerSocket(SocketAddress address) {

    private static final ByteBuffer PING =
            ByteBuffer.wrap("GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

    static DockerSocket ofThisMachine() {
        String host = System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
        URI uri = URI.create(host);
        return new DockerSocket(
                "unix".equals(uri.getScheme())
                        ? UnixDomainSocketAddress.of(uri.getPath())
                        : new InetSocketAddress(uri.getHost(), uri.getPort()));
    }

    /** An engine is there and healthy. A client alone, or a socket file left behind, is none. */
    boolean answers() {
        try (SocketChannel channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open()) {
            channel.connect(address);
            channel.write(PING.duplicate());
            var start = ByteBuffer.allocate(12);
            while (start.hasRemaining() && channel.read(start) >= 0) {
                // Until the status is complete, as in "HTTP/1.0 200".
            }
            return new String(start.array(), StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }
}
