package org.chancery.allinone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

    @TempDir
    Path mails;

    @Test
    void keeps_an_acknowledged_mail_as_it_was_sent() throws IOException {
        try (var catcher = MailCatcher.start(0, mails)) {
            List<String> answers = converse(
                    catcher,
                    "EHLO me\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n"
                            + "Subject: \uD68C\uB2F4\r\n\r\n..dots\r\nend\r\n.\r\nQUIT\r\n");

            assertThat(answers).endsWith("354 end with a dot on a line of its own", "250 kept", "221 bye");
            assertThat(kept()).containsExactly("Subject: \uD68C\uB2F4\r\n\r\n.dots\r\nend\r\n");
        }
    }

    @Test
    void keeps_nothing_of_a_mail_that_broke_off() throws IOException {
        try (var catcher = MailCatcher.start(0, mails)) {
            converse(catcher, "EHLO me\r\nMAIL FROM:<a@b.example>\r\nDATA\r\nSubject: half\r\n");

            assertThat(kept()).isEmpty();
        }
    }

    @Test
    void takes_a_mail_that_comes_again_for_the_one_it_has() throws IOException {
        String first = "DATA\r\nFrom: a\r\nMessage-ID: <1@a.example>\r\n\r\none\r\n.\r\n";
        try (var catcher = MailCatcher.start(0, mails)) {
            converse(catcher, first + "DATA\r\nMessage-ID: <2@a.example>\r\n\r\nanother\r\n.\r\n");
            List<String> answers = converse(catcher, first);

            assertThat(answers).endsWith("250 kept");
            assertThat(kept()).hasSize(2).anyMatch(mail -> mail.endsWith("one\r\n"));
            assertThat(mails.toFile().list((_, name) -> name.endsWith(".again")))
                    .hasSize(1);
        }
    }

    private static List<String> converse(MailCatcher catcher, String all) throws IOException {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), catcher.port())) {
            socket.getOutputStream().write(all.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(mails)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(MailCatcherTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
