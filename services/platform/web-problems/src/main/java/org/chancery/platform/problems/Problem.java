package org.chancery.platform.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer of RFC 9457 that can be thrown. Its type is {@code urn:chancery:problem:<name>} and stays what it is once
 * clients know it. Each method gives a problem that says more; none changes this one.
 */
public final class Problem extends RuntimeException {

    private final transient Body body;
    private final transient HttpHeaders headers;

    private Problem(Body body, HttpHeaders headers) {
        super(body.type() + ": " + body.title(), null, false, false);
        this.body = body;
        this.headers = headers;
    }

    /**
     * @param name in kebab case, such as {@code view-not-there-yet}
     * @param title the same in words for every occurrence
     */
    public static Problem of(HttpStatusCode status, String name, String title) {
        return ofType(status, URI.create("urn:chancery:problem:" + name), title);
    }

    /** 404: there is nothing here, or nothing that this caller may know of. */
    public static Problem notFound() {
        return Problems.ofStatus(HttpStatus.NOT_FOUND);
    }

    /** 503: more is asked than can be answered now. */
    public static Problem busy() {
        return Problems.busy();
    }

    /** 400: this parameter of the path or of the query cannot be read. */
    public static Problem badParameter(String name, String detail) {
        return Problems.badParameter().parameter(name, detail);
    }

    /** Whether it says that there is nothing. */
    public boolean isNotFound() {
        return body.status() == HttpStatus.NOT_FOUND.value();
    }

    static Problem ofType(HttpStatusCode status, URI type, String title) {
        return new Problem(new Body(type, title, status.value(), null, List.of()), new HttpHeaders());
    }

    /**
     * What a constructor makes of the words of a request.
     *
     * @param pointer a JSON pointer (RFC 6901) to these words
     * @throws Problem 422 {@code bad-value} that names the place, where the constructor refuses them
     */
    public static <T> T reading(String pointer, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw Problems.badValue(422).at(pointer, String.valueOf(e.getMessage()));
        }
    }

    /** This time's explanation, for a person. */
    public Problem because(String detail) {
        return new Problem(new Body(body.type, body.title, body.status, detail, body.errors), headers);
    }

    /** A field of the body that is wrong, by its JSON pointer (RFC 6901). */
    public Problem at(String pointer, String detail) {
        return and(new Fault(pointer, null, null, detail));
    }

    /** A parameter of the path or of the query that is wrong. */
    public Problem parameter(String name, String detail) {
        return and(new Fault(null, name, null, detail));
    }

    /** A header that is wrong. */
    public Problem header(String name, String detail) {
        return and(new Fault(null, null, name, detail));
    }

    /** The answer also carries this header. */
    public Problem carrying(String header, String value) {
        var more = new HttpHeaders();
        more.addAll(headers);
        more.set(header, value);
        return new Problem(body, more);
    }

    private Problem and(Fault fault) {
        var errors = new ArrayList<>(body.errors);
        errors.add(fault);
        return new Problem(new Body(body.type, body.title, body.status, body.detail, List.copyOf(errors)), headers);
    }

    /** The answer as a controller gives it. */
    public ResponseEntity<Object> answer() {
        return ResponseEntity.status(body.status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** The members of the answer. */
    public Body body() {
        return body;
    }

    HttpHeaders headers() {
        return headers;
    }

    /** What goes over the wire. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Body(
            URI type, String title, int status, @Nullable String detail, List<Fault> errors) {}

    /** One thing that is wrong, and where: in the body, in a parameter or in a header. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String header,
            String detail) {}
}
