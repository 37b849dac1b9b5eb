package org.chancery.issuer;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The issuer as a process would run it, on a free port, and a browser that keeps cookies and follows no redirect. */
final class Running implements AutoCloseable {

    static final String CALLBACK = "http://localhost:8080/login/oauth2/code/chancery";
    static final String ISSUER = "http://127.0.0.1:9000";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final ConfigurableApplicationContext context;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    Running(Path directory) {
        // The module under test is a service of its own: what identity configures for resource servers stays out.
        context = new SpringApplicationBuilder(DemoIssuerService.class)
                .run(
                        "--server.port=0",
                        "--chancery.issuer=" + ISSUER,
                        "--chancery.issuer.directory=" + directory,
                        "--spring.autoconfigure.exclude=org.chancery.platform.identity.IdentityAutoConfiguration,"
                                + "org.chancery.platform.problems.ProblemsAutoConfiguration,"
                                + "org.chancery.platform.problems.ApiDescription");
        address = "http://127.0.0.1:"
                + ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    private Running(Running other) {
        context = other.context;
        address = other.address;
    }

    /** The same issuer, seen by somebody who has no cookie yet. */
    Running fresh() {
        return new Running(this);
    }

    String address() {
        return address;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form))));
    }

    HttpResponse<String> token(String client, String secret, Map<String, String> form) throws Exception {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form))));
    }

    HttpResponse<String> userInfo(String token) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(address + "/userinfo")).header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> signIn(String name, String password) throws Exception {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get("/login").body());
        String csrf = token.find() ? token.group(1) : "";
        return post("/login", Map.of("username", name, "password", password, "_csrf", csrf));
    }

    /** As a browser asks: it wants a page. */
    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path))
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return MAPPER.readTree(answer.body());
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    static Map<String, String> query(String uri) {
        return Arrays.stream(URI.create(uri).getRawQuery().split("&"))
                .map(pair -> List.of(pair.split("=", 2)))
                .collect(Collectors.toMap(
                        List::getFirst, pair -> URLDecoder.decode(pair.getLast(), StandardCharsets.UTF_8)));
    }

    static JsonNode claims(String token) {
        return part(token, 1);
    }

    static JsonNode header(String token) {
        return part(token, 0);
    }

    private static JsonNode part(String token, int index) {
        return MAPPER.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]));
    }

    @Override
    public void close() {
        context.close();
    }
}
