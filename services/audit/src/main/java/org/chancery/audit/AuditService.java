package org.chancery.audit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Keeps the trail of every event of every service and serves it under /api/audit. */
@SpringBootApplication
public class AuditService {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(AuditService.class, args);
    }
}
