package org.chancery.bench;

import org.chancery.platform.envelope.EventTypes;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The least that a writing service is: a core, an endpoint and, where it is asked for, a view. */
@SpringBootApplication
class LedgerService {

    /** The property that says whether it fills its view. */
    static final String VIEW = "ledgers.view";

    /** Its name, and that of its topic. */
    static final String NAME = "ledgers";

    static final EventTypes TYPES = EventTypes.of(NAME, LedgerEvent.class);

    @Bean
    EventTypes ledgerEvents() {
        return TYPES;
    }
}
