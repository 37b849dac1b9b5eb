package org.chancery.bench;

import org.chancery.platform.envelope.EventTypes;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The least that a writing service is. */
@SpringBootApplication
class LedgerService {

    @Bean
    EventTypes ledgerEvents() {
        return EventTypes.of("ledgers", LedgerEvent.class);
    }
}
