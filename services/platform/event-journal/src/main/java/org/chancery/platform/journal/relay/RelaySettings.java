package org.chancery.platform.journal.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the relay sends to, and at which pace.
 *
 * @param kafka host:port of a broker
 * @param topicPrefix goes before the name of the service and is mostly empty
 * @param relay its pace
 */
@ConfigurationProperties("chancery")
record RelaySettings(
        String kafka,
        @DefaultValue("") String topicPrefix,
        @DefaultValue Pace relay) {

    /**
     * The pace of the relay.
     *
     * @param poll how long it sleeps at most when nobody rings
     * @param batch how many events of a lane it sends before it waits for acknowledgement
     * @param retryAfter how long it waits after a failure, and how often a standby tries to take over
     * @param compare how often it looks whether the topic still has what was sent
     * @param keepAnswers how long a repeated request gets the answer that it got before
     */
    record Pace(
            @DefaultValue("200ms") Duration poll,
            @DefaultValue("1000") int batch,
            @DefaultValue("1s") Duration retryAfter,
            @DefaultValue("1m") Duration compare,
            @DefaultValue("7d") Duration keepAnswers) {}
}
