package org.chancery.faults.sinks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An SMTP server (RFC 5321), as far as a sender needs one, with moods. */
public final class MailSink implements AutoCloseable {

    /** How it treats senders. */
    public enum Mood {
        /** It takes everything. */
        WILLING,
        /** It closes each connection at once. */
        REFUSING,
        /** It says nothing. */
        SILENT,
        /** It takes a mail and is gone before it says so. */
        GONE_BEFORE_THE_ANSWER,
        /** It asks each time to come again. */
        BUSY,
        /** It says of each address that there is nobody of that name, and never will be. */
        UNWILLING
    }

    private static final Pattern RECIPIENT = Pattern.compile("(?i)rcpt to:\\s*<([^>]+)>.*");
    private static final Pattern ID = Pattern.compile("(?i)message-id:\\s*<([^@>]+)@.*");

    private final ServerSocket server;
    private final Arrivals arrivals;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Mood mood = Mood.WILLING;

    /** Listens on a free port of the loopback address. */
    public MailSink(Arrivals arrivals) {
        this.arrivals = arrivals;
        try {
            server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("mail-sink").start(this::accept);
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** From now on it is in this mood. */
    public void become(Mood next) {
        mood = next;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException _) {
                // Closed, or a sender that went before it was let in.
            }
        }
    }

    private void converse(Socket socket) {
        try (socket;
                var in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            if (mood == Mood.REFUSING) {
                return;
            }
            if (mood == Mood.SILENT) {
                closing.await(15, TimeUnit.SECONDS);
                return;
            }
            OutputStream out = socket.getOutputStream();
            say(out, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!answered(line, in, out)) {
                    return;
                }
            }
        } catch (IOException _) {
            // The sender is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answered(String line, BufferedReader in, OutputStream out) throws IOException {
        switch (line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
            case "EHLO" -> say(out, "250-sink\r\n250-8BITMIME\r\n250 SMTPUTF8");
            case "MAIL" -> say(out, mood == Mood.BUSY ? "451 come again" : "250 OK");
            case "RCPT" -> say(out, mood == Mood.UNWILLING ? refusal(line) : "250 OK");
            case "DATA" -> {
                say(out, "354 go on");
                if (!taken(in) || mood == Mood.GONE_BEFORE_THE_ANSWER) {
                    return false;
                }
                say(out, "250 taken");
            }
            case "QUIT" -> {
                say(out, "221 bye");
                return false;
            }
            default -> say(out, "250 OK");
        }
        return true;
    }

    private String refusal(String line) {
        Matcher matcher = RECIPIENT.matcher(line);
        if (!matcher.matches()) {
            return "501 no address";
        }
        arrivals.refuses(matcher.group(1));
        return "550 nobody of that name";
    }

    /** What its sender broke off before the line that ends it is no mail (RFC 5321, 4.1.1.4). */
    private boolean taken(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            Matcher matcher = ID.matcher(line);
            if (id.isEmpty() && matcher.matches()) {
                id = matcher.group(1);
            }
        }
        arrivals.came(id);
        return true;
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
