package org.chancery.issuer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the issuer of the demonstration. */
@SpringBootApplication
public class DemoIssuerService {

    /** Takes the usual arguments of a Spring Boot application. */
    public static void main(String[] args) {
        SpringApplication.run(DemoIssuerService.class, args);
    }

    @Bean
    static IssuerSettings settings(
            @Value("${chancery.issuer}") String issuer,
            @Value("${chancery.issuer.directory}") Path directory,
            @Value("${chancery.issuer.redirect-uris}") List<String> redirectUris,
            @Value("${chancery.issuer.token-lifetime}") Duration tokenLifetime) {
        return new IssuerSettings(issuer, directory, redirectUris, tokenLifetime);
    }
}
