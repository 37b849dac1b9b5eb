package org.chancery.platform.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.chancery.platform.journal.conformance.Published;
import org.chancery.platform.journal.conformance.Topic;
import org.chancery.platform.journal.jar.JarServers;
import org.junit.jupiter.api.Test;

class ReadBackIT {

    private static final int LANE = 2;

    private final JarServers servers = new JarServers();
    private final Topic topic = new Topic(servers.kafka(), servers.prefix() + "jars");

    /** Ten before the end at first, then fifteen from the beginning on each time. */
    private final ReadBack reading = new ReadBack(servers.kafka(), servers.prefix() + "jars", 10, 15);

    @Test
    void finds_a_hole_of_long_ago_when_it_has_come_through_the_whole_lane() {
        write(1, 2);
        write(4, 40);

        assertThat(through()).as("the last ten").isEqualTo(40);
        write(41, 42);
        assertThat(through()).as("thirty from the beginning").isEqualTo(42);
        assertThat(through()).as("all of it").isEqualTo(2);

        write(3, 3);
        assertThat(through()).as("sent again").isEqualTo(42);
        write(43, 43);
        assertThat(through()).isEqualTo(43);
    }

    @Test
    void takes_no_hole_for_one_that_was_filled_later() {
        write(1, 2);
        write(4, 40);
        write(3, 3);

        for (int times = 0; times < 5; times++) {
            assertThat(through()).isEqualTo(40);
        }
    }

    @Test
    void begins_again_with_a_topic_that_was_made_anew_meanwhile() {
        write(1, 40);
        assertThat(through()).isEqualTo(40);

        servers.dropOwnTopic("jars");
        servers.createOwnTopic("jars", 4);
        write(1, 5);
        write(7, 30);

        assertThat(through()).isEqualTo(5);
        assertThat(through()).isEqualTo(5);
    }

    private long through() {
        return reading.published().get(LANE).through();
    }

    private void write(long first, long last) {
        topic.write(
                LongStream.rangeClosed(first, last).mapToObj(ReadBackIT::record).toList());
    }

    private static Published record(long number) {
        return new Published(LANE, 0, "jar/1", Map.of("ce_sequence", Long.toString(number)), new byte[] {'{', '}'});
    }
}
