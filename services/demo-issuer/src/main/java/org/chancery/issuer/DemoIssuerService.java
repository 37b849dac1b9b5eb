package org.chancery.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the issuer of the demonstration. */
@SpringBootApplication
public class DemoIssuerService {

    /** Takes the usual arguments of a Spring Boot application. */
    public static void main(String[] args) {
        SpringApplication.run(DemoIssuerService.class, args);
    }
}
