package org.chancery.platform.journal.relay;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Runs the relay of this service's store. */
@AutoConfiguration
final class RelayAutoConfiguration {

    @Bean
    WakeUp relayWakeUp() {
        return new WakeUp();
    }
}
