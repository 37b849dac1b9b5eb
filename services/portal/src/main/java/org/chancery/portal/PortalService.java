package org.chancery.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal. */
@SpringBootApplication
public class PortalService {

    /** Starts it; configuration comes from {@code application.yml} and the environment. */
    public static void main(String[] arguments) {
        SpringApplication.run(PortalService.class, arguments);
    }
}
