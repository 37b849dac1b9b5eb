package org.chancery.notifications.http;

import java.util.UUID;
import java.util.regex.Pattern;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What makes a repeated request recognisable, in quotes or bare (draft-ietf-httpapi-idempotency-key-header-07). */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final UUID NAMESPACE = UUID.fromString("0d7a5e0c-51cb-5c0e-9b6a-3f1f6f0a7a55");
    private static final Pattern BARE = Pattern.compile("[!#-\\[\\]-~]{1,255}");

    /** @throws Problem 400 where it is missing or malformed */
    static IdempotencyKey of(@Nullable String header) {
        if (header == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "idempotency-key-missing", "An Idempotency-Key is needed")
                    .header(HEADER, "required, such as \"8e03978e-40d5-43dd-bc93-6894a57f9324\"");
        }
        String text = header.strip();
        String bare = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
        if (!BARE.matcher(bare).matches()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "idempotency-key-malformed", "The Idempotency-Key is malformed")
                    .header(HEADER, "expected 1 to 255 printable ASCII characters without spaces, in quotes or bare");
        }
        return new IdempotencyKey(bare);
    }

    /** The id of what the owner creates under this key, the same at every repetition. */
    UUID idFor(String owner) {
        return DerivedId.of(NAMESPACE, owner, value);
    }
}
