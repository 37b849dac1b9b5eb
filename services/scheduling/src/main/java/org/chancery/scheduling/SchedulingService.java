package org.chancery.scheduling;

import org.chancery.platform.envelope.EventTypes;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Decides about the register, mechanisms, consultations and campaigns, and serves them under /api/scheduling. */
@SpringBootApplication
public class SchedulingService {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(SchedulingService.class, args);
    }

    @Bean
    EventTypes schedulingEvents() {
        return SchedulingEvents.TYPES;
    }
}
