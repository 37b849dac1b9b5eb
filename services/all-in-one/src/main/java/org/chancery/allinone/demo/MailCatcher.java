package org.chancery.allinone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An SMTP server (RFC 5321) that takes every mail and keeps it as a file. It acknowledges a mail only when the file is
 * complete, so that none is lost by a crash of this side, and takes one that comes again for the one it has, so that none is
 * doubled by a crash of the other.
 */
public final class MailCatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailCatcher.class);
    private static final int PATIENCE_MILLIS = 60_000;

    private final ServerSocket server;
    private final Path directory;

    private MailCatcher(ServerSocket server, Path directory) {
        this.server = server;
        this.directory = directory;
    }

    /** Listens on the loopback address; port 0 takes any that is free. */
    public static MailCatcher start(int port, Path directory) {
        try {
            Files.createDirectories(directory);
            var server = new ServerSocket(port, 50, InetAddress.ofLiteral("127.0.0.1"));
            var catcher = new MailCatcher(server, directory);
            Thread.ofVirtual().name("mail-catcher").start(catcher::accept);
            return catcher;
        } catch (IOException e) {
            throw new UncheckedIOException("the mail catcher did not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().name("mail-session").start(() -> converse(socket));
            } catch (SocketException _) {
                return;
            } catch (IOException e) {
                LOG.warn("could not take a connection", e);
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            new MailSession(socket, directory).run();
        } catch (IOException e) {
            LOG.info("a mail session broke off: {}", e.toString());
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
