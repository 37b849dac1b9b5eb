package org.chancery.platform.problems;

import java.net.URI;
import java.util.Locale;
import org.chancery.platform.deciding.Refusal;
import org.chancery.platform.deciding.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The problems that every service can answer with; their names are part of the API. */
final class Problems {

    private Problems() {}

    static Problem malformedJson() {
        return bad("malformed-json", "The body is not JSON");
    }

    static Problem tooDeep() {
        return bad("json-too-deep", "The JSON is nested too deeply or has too long a part");
    }

    static Problem duplicateField() {
        return bad("duplicate-field", "A field stands there twice");
    }

    static Problem unknownField() {
        return bad("unknown-field", "The request has a field that nobody asked for");
    }

    static Problem missingField() {
        return bad("missing-field", "A field is missing");
    }

    static Problem invalidFields() {
        return bad("invalid-fields", "Fields break the rules of their form");
    }

    static Problem missingBody() {
        return bad("missing-body", "The request has no body");
    }

    static Problem missingParameter() {
        return bad("missing-parameter", "A parameter is missing");
    }

    static Problem badParameter() {
        return bad("bad-parameter", "A parameter cannot be read");
    }

    static Problem notACursor() {
        return badParameter().parameter("after", "not a cursor of this list");
    }

    static Problem missingHeader() {
        return bad("missing-header", "A header is missing");
    }

    static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body of the request is too large");
    }

    static Problem stale() {
        return Problem.of(HttpStatus.PRECONDITION_FAILED, "stale-version", "It has changed since you read it");
    }

    static Problem keyReused() {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "This Idempotency-Key was used for another request");
    }

    static Problem unexpected() {
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "Something went wrong on our side");
    }

    static Problem busy() {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", "More is asked than can be answered now");
    }

    static Problem waitedInVain() {
        return busy().because("nothing was changed; ask again").carrying("Retry-After", "1");
    }

    static Problem lostTheDatabase() {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "database-lost", "The database went away meanwhile")
                .because("whether anything was changed is not known; ask again, with the same Idempotency-Key")
                .carrying("Retry-After", "1");
    }

    static Problem full() {
        return Problem.of(HttpStatus.INSUFFICIENT_STORAGE, "store-full", "There is no room for another change")
                .because("nothing was changed; everything can still be read");
    }

    static Problem diverged() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "store-diverged",
                        "Nothing can be changed until the store is restored")
                .because("nothing was changed; everything that is there can still be read");
    }

    private static Problem bad(String name, String title) {
        return Problem.of(HttpStatus.BAD_REQUEST, name, title);
    }

    static Problem badValue(int status) {
        return Problem.of(HttpStatusCode.valueOf(status), "bad-value", "A field has a value that it cannot have");
    }

    /** A problem that has no better name than its status, such as {@code not-found}. */
    static Problem ofStatus(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        if (status == null || status == HttpStatus.INTERNAL_SERVER_ERROR) {
            return unexpected();
        }
        String reason = status.getReasonPhrase();
        return Problem.of(status, reason.toLowerCase(Locale.ROOT).replace(' ', '-'), reason);
    }

    /**
     * The answer to a no.
     *
     * @param service the publisher of the rule
     * @param at where the refused part stands in the body, as a JSON pointer that the field of the refusal continues
     */
    static Problem ofRefusal(String service, Refused refused, String at) {
        Refusal refusal = refused.refusal();
        String words = refusal.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String field = refused.field();
        HttpStatus status = switch (refusal.kind()) {
            case UNKNOWN -> field == null ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
        };
        Problem problem = Problem.ofType(
                        status,
                        URI.create("urn:chancery:refusal:" + service + ":" + words.replace(' ', '-')),
                        Character.toUpperCase(words.charAt(0)) + words.substring(1))
                .because(refusal.rule());
        return field == null && at.isEmpty() ? problem : problem.at(at + (field == null ? "" : field), refusal.rule());
    }
}
