package org.chancery.allinone.demo;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One conversation with a sender, as far as RFC 5321 demands it of the smallest receiver. */
final class MailSession {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS").withZone(ZoneOffset.UTC);
    private static final Pattern MESSAGE_ID =
            Pattern.compile("\\A(?:[^\\r\\n]+\\r\\n)*?message-id:\\s*(<[^>\\s]+>)", Pattern.CASE_INSENSITIVE);

    private final InputStream in;
    private final OutputStream out;
    private final Path directory;
    private final Clock clock = Clock.systemUTC();

    MailSession(Socket socket, Path directory) throws IOException {
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.directory = directory;
    }

    void run() throws IOException {
        answer("220 chancery demo mail catcher");
        while (true) {
            String line = new String(readLine(), StandardCharsets.UTF_8);
            switch (line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
                case "EHLO" -> answer("250-chancery\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE " + LARGEST);
                case "HELO", "MAIL", "RCPT", "RSET", "NOOP" -> answer("250 OK");
                case "DATA" -> {
                    answer("354 end with a dot on a line of its own");
                    keep(readMail());
                    answer("250 kept");
                }
                case "QUIT" -> {
                    answer("221 bye");
                    return;
                }
                default -> answer("502 not known here");
            }
        }
    }

    private byte[] readMail() throws IOException {
        var mail = new ByteArrayOutputStream();
        while (true) {
            byte[] line = readLine();
            if (line.length == 1 && line[0] == '.') {
                return mail.toByteArray();
            }
            // A dot at the beginning was doubled by the sender (section 4.5.2).
            int start = line.length > 0 && line[0] == '.' ? 1 : 0;
            mail.write(line, start, line.length - start);
            mail.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            if (mail.size() > LARGEST) {
                throw new IOException("a mail of more than " + LARGEST + " bytes");
            }
        }
    }

    /**
     * Written beside and moved: whoever watches the directory sees whole mails only. One that has come before, by its
     * Message-ID as mailboxes tell it (RFC 7352), is no second mail: it is kept as {@code .again}.
     */
    private void keep(byte[] mail) throws IOException {
        String name = SORTABLE.format(clock.instant()) + "-" + token(mail);
        Path part = directory.resolve("." + name + ".part");
        Files.write(part, mail);
        String ending = hasCome(token(mail)) ? ".again" : ".eml";
        Files.move(part, directory.resolve(name + ending), StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean hasCome(String token) throws IOException {
        try (Stream<Path> kept = Files.list(directory)) {
            return kept.anyMatch(file -> file.toString().endsWith("-" + token + ".eml"));
        }
    }

    /** The same for mails with the same Message-ID, and for the same mails where they have none. */
    private static String token(byte[] mail) {
        Matcher id = MESSAGE_ID.matcher(new String(mail, StandardCharsets.ISO_8859_1));
        UUID token = id.find()
                ? UUID.nameUUIDFromBytes(id.group(1).getBytes(StandardCharsets.ISO_8859_1))
                : UUID.nameUUIDFromBytes(mail);
        return token.toString();
    }

    private byte[] readLine() throws IOException {
        var line = new ByteArrayOutputStream();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the sender is gone");
            }
            if (next == '\n') {
                byte[] bytes = line.toByteArray();
                int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
                return Arrays.copyOf(bytes, length);
            }
            line.write(next);
            if (line.size() > LARGEST) {
                throw new IOException("a line without end");
            }
        }
    }

    private void answer(String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
