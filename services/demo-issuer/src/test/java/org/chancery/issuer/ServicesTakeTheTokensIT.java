package org.chancery.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.chancery.platform.identity.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ServicesTakeTheTokensIT {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @RestController
    static class Service {
        @GetMapping("/desk")
        @PreAuthorize("hasRole('DESK_OFFICER')")
        String desk(Caller caller) {
            return caller.name() + ", " + caller.clearance() + ", " + caller.side();
        }
    }

    @Test
    void with_the_roles_that_they_give(@TempDir Path directory) throws Exception {
        try (var issuer = new Running(directory);
                var service = new SpringApplicationBuilder(Service.class)
                        .run(
                                "--server.port=0",
                                "--spring.application.name=desk",
                                "--chancery.issuer=" + Running.ISSUER,
                                "--chancery.jwks=" + issuer.address() + "/oauth2/jwks")) {
            int port = ((ServletWebServerApplicationContext) service)
                    .getWebServer()
                    .getPort();
            var people = new IssuerDirectory(directory).people();

            var officer = get(port, token(issuer, people.getFirst()));
            var auditor = get(port, token(issuer, people.get(3)));

            assertThat(officer.statusCode()).isEqualTo(200);
            assertThat(officer.body()).isEqualTo("Seo Yun, CONFIDENTIAL, KR");
            assertThat(auditor.statusCode()).isEqualTo(403);
        }
    }

    private static String token(Running issuer, DemoPerson person) throws Exception {
        return Running.json(issuer.token(person.sub(), person.password(), Map.of("grant_type", "client_credentials")))
                .path("access_token")
                .asString();
    }

    private static HttpResponse<String> get(int port, String token) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/desk"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
