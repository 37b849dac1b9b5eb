package org.chancery.minutes;

import org.chancery.minutes.events.MinutesEvents;
import org.chancery.platform.envelope.EventTypes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Keeps the record of what was said and undertaken, and the assessment in the readout. */
@SpringBootApplication
@EnableScheduling
public class MinutesService {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(MinutesService.class, args);
    }

    @Bean
    EventTypes minutesEvents() {
        return MinutesEvents.TYPES;
    }
}
