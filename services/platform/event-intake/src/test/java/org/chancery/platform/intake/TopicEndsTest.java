package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TopicEndsTest {

    private final Logger client = (Logger) LoggerFactory.getLogger("org.apache.kafka.clients.admin");
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        client.setLevel(Level.INFO);
        client.setAdditive(false);
        said.start();
        client.addAppender(said);
    }

    @AfterEach
    void listenNoMore() {
        client.detachAppender(said);
        client.setLevel(null);
        client.setAdditive(true);
    }

    @Test
    void without_a_broker_nothing_is_known_and_the_client_does_not_go_round_in_circles() throws IOException {
        try (var ends = new TopicEnds(new KafkaConnection("127.0.0.1:" + unused(), "", "test"), Set.of("anything"))) {
            assertThat(ends.get()).isEmpty();
        }
        assertThat(said.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(message -> message.contains("Rebootstrapping"));
    }

    private static int unused() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
