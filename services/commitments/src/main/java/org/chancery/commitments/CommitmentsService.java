package org.chancery.commitments;

import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.platform.envelope.EventTypes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Decides about commitments, raises them from closed records, and serves them under /api/commitments. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CommitmentsService {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(CommitmentsService.class, args);
    }

    @Bean
    EventTypes commitmentsEvents() {
        return CommitmentsEvents.TYPES;
    }
}
