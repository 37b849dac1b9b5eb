package org.chancery.platform.teststack;

import java.util.UUID;
import org.chancery.platform.servers.KafkaTopics;

/** The Kafka broker of this test JVM. */
public final class TestKafka {

    private final String bootstrap;

    TestKafka(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Where clients connect. */
    public String bootstrap() {
        return bootstrap;
    }

    /**
     * Makes every known topic anew, empty and with its lanes, for one test alone.
     *
     * @return what stands before their names
     */
    public String newTopicPrefix() {
        String prefix = "test-" + UUID.randomUUID().toString().substring(0, 8) + "-";
        KafkaTopics.ensure(bootstrap, prefix);
        return prefix;
    }
}
