package org.chancery.notifications;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Tells people what they asked to be told, by mail and by webhook, and serves their subscriptions. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationsService {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(NotificationsService.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
