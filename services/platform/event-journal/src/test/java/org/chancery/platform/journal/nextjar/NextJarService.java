package org.chancery.platform.journal.nextjar;

import org.chancery.platform.envelope.EventTypes;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** {@link org.chancery.platform.journal.jar.JarService} one release later. */
@SpringBootApplication
public class NextJarService {

    /** What this release reads; it writes the later version. */
    public static final EventTypes TYPES = EventTypes.of("jars", NextJarEvent.class);

    @Bean
    EventTypes jarEvents() {
        return TYPES;
    }
}
