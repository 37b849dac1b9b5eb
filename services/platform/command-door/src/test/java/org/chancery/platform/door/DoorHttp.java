package org.chancery.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The small API behind a real port, and an issuer whose tokens it takes. */
@SpringBootTest(
        classes = Parcels.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=post", "spring.config.import=classpath:chancery-service.yml"})
class DoorHttp {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    static final String BODY = "{\"to\":\"Seoul\"}";

    @LocalServerPort
    private int port;

    @Autowired
    RecordingCommands commands;

    String key;

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry registry) {
        registry.add("chancery.issuer", TestIssuer.shared()::issuer);
    }

    @BeforeEach
    void forget() {
        commands.sent.clear();
        key = UUID.randomUUID().toString();
    }

    HttpResponse<String> post(String sub, String json, String... headers) throws Exception {
        return send(with(request("/api/post/parcels", sub), headers).POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(String path, String json, String... headers) throws Exception {
        return send(with(request(path, "seo.yun"), headers).PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(with(request(path, "seo.yun"), headers).GET());
    }

    HttpRequest.Builder request(String path, String sub) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header("Authorization", TestIssuer.shared().bearer(sub, Marking.OFFICIAL));
    }

    static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    static String problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        return json(answer).path("type").asString().replace("urn:chancery:problem:", "");
    }
}
