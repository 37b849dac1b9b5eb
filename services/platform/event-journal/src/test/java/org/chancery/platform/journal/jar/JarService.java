package org.chancery.platform.journal.jar;

import org.chancery.platform.envelope.EventTypes;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The least that a writing service is. */
@SpringBootApplication
public class JarService {

    @Bean
    EventTypes jarEvents() {
        return EventTypes.of("jars", JarEvent.class);
    }
}
