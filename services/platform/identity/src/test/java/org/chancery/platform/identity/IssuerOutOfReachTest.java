package org.chancery.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.chancery.platform.identity.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = Desk.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=desk", "spring.config.import=classpath:chancery-service.yml"})
class IssuerOutOfReachTest {

    private static final TestIssuer GONE = gone();

    @LocalServerPort
    private int port;

    private static TestIssuer gone() {
        try (var issuer = TestIssuer.start()) {
            return issuer;
        }
    }

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry registry) {
        registry.add("chancery.issuer", GONE::issuer);
    }

    @Test
    void is_not_the_fault_of_the_token() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/me"))
                            .header(
                                    "Authorization",
                                    "Bearer " + GONE.person("han.jiho").sign())
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("urn:chancery:problem:issuer-unreachable")
                    .doesNotContain("Exception");
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        }
    }
}
