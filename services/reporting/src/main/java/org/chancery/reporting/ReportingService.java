package org.chancery.reporting;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Answers questions across everything that the writing services tell, under /api/reporting. */
@SpringBootApplication
public class ReportingService {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(ReportingService.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
