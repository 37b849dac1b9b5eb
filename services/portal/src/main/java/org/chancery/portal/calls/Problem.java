package org.chancery.portal.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as an API told it (RFC 9457).
 *
 * @param type a URN that never changes
 * @param status the HTTP status
 * @param errors the fields to blame
 */
public record Problem(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldError> errors) {

    /** A field to blame, by JSON pointer (RFC 6901). */
    public record FieldError(@Nullable String pointer, String detail) {

        /** The id of the form field: {@code /undertakings/0/text} is {@code f-undertakings-0-text}. */
        public String field() {
            return pointer == null || pointer.isEmpty() ? "" : "f" + pointer.replace('/', '-');
        }
    }

    /** The fields to blame; empty where the whole request is. */
    public List<FieldError> fieldErrors() {
        return errors == null ? List.of() : errors;
    }

    /** What went wrong with a field, or null where nothing did. */
    public @Nullable String at(String fieldId) {
        return fieldErrors().stream()
                .filter(error -> error.field().equals(fieldId))
                .map(FieldError::detail)
                .findFirst()
                .orElse(null);
    }

    /** One sentence for the person at the form. */
    public String summary() {
        if (detail != null && !detail.isBlank()) {
            return detail;
        }
        return title == null ? "HTTP " + status : title;
    }
}
