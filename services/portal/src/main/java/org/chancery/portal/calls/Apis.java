package org.chancery.portal.calls;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.chancery.portal.door.Services;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Calls the APIs with the token of the person who looks. Paths are those of the public door. */
@Component
public class Apis {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final RestClient client;
    private final Services services;

    Apis(RestClient.Builder builder, OAuth2AuthorizedClientManager clients, Services services) {
        var token = new OAuth2ClientHttpRequestInterceptor(clients);
        token.setClientRegistrationIdResolver(request -> "chancery");
        this.client = builder.requestInterceptor(token)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw new ApiProblem(problem(response));
                })
                .build();
        this.services = services;
    }

    /**
     * Reads.
     *
     * @throws ApiProblem where the API says no
     */
    public <T> T read(String path, Class<T> type) {
        return body(get(path, type));
    }

    /** Reads together with the version that a change must name. */
    public <T> Versioned<T> readVersioned(String path, Class<T> type) {
        ResponseEntity<T> answer = get(path, type);
        String version = answer.getHeaders().getETag();
        return new Versioned<>(body(answer), version == null ? "" : version);
    }

    /** Asks for something new; the key makes a repetition harmless. */
    public Receipt create(String path, Object body, String key) {
        return send(HttpMethod.POST, path, body, Map.of("Idempotency-Key", key));
    }

    /** Asks for something new inside of what was at {@code version} when it was read. */
    public Receipt createPart(String path, Object body, String version, String key) {
        return send(HttpMethod.POST, path, body, Map.of("Idempotency-Key", key, "If-Match", version));
    }

    /** Asks for a change to what was at {@code version} when it was read. */
    public Receipt change(HttpMethod method, String path, @Nullable Object body, String version) {
        return send(method, path, body, version.isEmpty() ? Map.of() : Map.of("If-Match", version));
    }

    /** A call that answers nothing. */
    public void call(HttpMethod method, String path) {
        reaching(() ->
                client.method(method).uri(services.locate(path)).retrieve().toBodilessEntity());
    }

    /** A creating call whose answer is more than a receipt. */
    public <T> T createFor(String path, Object body, String key, Class<T> type) {
        return body(reaching(() -> request(HttpMethod.POST, path, body, Map.of("Idempotency-Key", key))
                .toEntity(type)));
    }

    /** A question that is too long for an address; it changes nothing. */
    public <T> T ask(String path, Object body, Class<T> type) {
        return body(
                reaching(() -> request(HttpMethod.POST, path, body, Map.of()).toEntity(type)));
    }

    /** Puts something where it may be put again, and answers nothing. */
    public void put(String path, Object body) {
        reaching(() -> request(HttpMethod.PUT, path, body, Map.of()).toBodilessEntity());
    }

    private Receipt send(HttpMethod method, String path, @Nullable Object body, Map<String, String> headers) {
        return body(reaching(() -> request(method, path, body, headers).toEntity(Receipt.class)));
    }

    private RestClient.ResponseSpec request(
            HttpMethod method, String path, @Nullable Object body, Map<String, String> headers) {
        var request = client.method(method)
                .uri(services.locate(path))
                .headers(all -> headers.forEach(all::set))
                .contentType(MediaType.APPLICATION_JSON);
        return (body == null ? request : request.body(JSON.writeValueAsBytes(body))).retrieve();
    }

    private <T> ResponseEntity<T> get(String path, Class<T> type) {
        return reaching(() -> client.get().uri(services.locate(path)).retrieve().toEntity(type));
    }

    private static <T> T body(ResponseEntity<T> answer) {
        T body = answer.getBody();
        if (body == null) {
            throw new ApiProblem(new Problem(null, "The answer was empty.", 502, null, List.of()));
        }
        return body;
    }

    private static <T> T reaching(Call<T> call) {
        try {
            return call.make();
        } catch (ResourceAccessException e) {
            throw new ApiProblem(new Problem(
                    "urn:chancery:problem:service-unreachable",
                    "A service does not answer at the moment. Nothing was changed; please try again.",
                    503,
                    null,
                    List.of()));
        }
    }

    private static Problem problem(ClientHttpResponse response) throws java.io.IOException {
        int status = response.getStatusCode().value();
        try {
            Problem told = JSON.readValue(response.getBody(), Problem.class);
            return new Problem(told.type(), told.title(), status, told.detail(), told.errors());
        } catch (JacksonException noProblemDocument) {
            return new Problem(null, "HTTP " + status, status, null, List.of());
        }
    }

    private interface Call<T> {
        T make();
    }
}
