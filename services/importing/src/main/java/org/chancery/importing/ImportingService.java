package org.chancery.importing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Serves imports and exports under /api/imports. */
@SpringBootApplication
public class ImportingService {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(ImportingService.class, args);
    }
}
