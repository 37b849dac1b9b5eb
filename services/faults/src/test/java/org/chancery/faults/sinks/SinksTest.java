package org.chancery.faults.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A no for ever is remembered with its address, and so is each letter that was taken. */
class SinksTest {

    private final Arrivals arrivals = new Arrivals();

    @Test
    void a_mail_server_knows_nobody_of_a_name_as_long_as_it_is_unwilling() throws IOException {
        try (var mail = new MailSink(arrivals);
                var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), mail.port());
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(in.readLine()).startsWith("220");
            mail.become(MailSink.Mood.UNWILLING);
            assertThat(answer(socket, in, "RCPT TO:<ann@ministry.example>")).startsWith("550");
            mail.become(MailSink.Mood.WILLING);
            assertThat(answer(socket, in, "RCPT TO:<ann@ministry.example>")).startsWith("250");
            assertThat(answer(socket, in, "DATA")).startsWith("354");
            assertThat(answer(socket, in, "Message-ID: <one@ministry.example>\r\n\r\nwords\r\n."))
                    .startsWith("250");
        }

        assertThat(arrivals.all().refused()).containsExactly("ann@ministry.example");
        assertThat(arrivals.all().letters()).containsExactly("one");
    }

    @Test
    void a_mail_that_its_sender_broke_off_has_not_come() throws IOException {
        try (var mail = new MailSink(arrivals);
                var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), mail.port());
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(in.readLine()).startsWith("220");
            assertThat(answer(socket, in, "DATA")).startsWith("354");
            socket.getOutputStream()
                    .write("Message-ID: <half@ministry.example>\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            assertThat(in.readLine()).as("it has gone as well").isNull();
        }

        assertThat(arrivals.all().letters()).isEmpty();
    }

    @Test
    void a_receiver_that_is_gone_says_so_in_every_mood() throws Exception {
        try (var webhooks = new WebhookSink(arrivals);
                var http = HttpClient.newHttpClient()) {
            String address = "http://127.0.0.1:" + webhooks.port();
            assertThat(status(http, address + "/", "msg_one")).isEqualTo(204);
            assertThat(status(http, address + "/gone", "msg_two")).isEqualTo(410);
            webhooks.become(WebhookSink.Mood.BROKEN);
            assertThat(status(http, address + "/gone", "msg_two")).isEqualTo(410);

            assertThat(arrivals.all().letters()).containsExactly("one");
            assertThat(arrivals.all().refused()).containsExactly(address + "/gone", address + "/gone");
        }
    }

    private static String answer(Socket socket, BufferedReader in, String words) throws IOException {
        socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return in.readLine();
    }

    private static int status(HttpClient http, String address, String id) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("webhook-id", id)
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
