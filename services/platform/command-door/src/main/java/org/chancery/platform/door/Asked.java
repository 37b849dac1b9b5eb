package org.chancery.platform.door;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.problems.BoundedBody;
import org.chancery.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What the headers of a request say to its door. Each is read when it is needed, and refused then. */
final class Asked {

    /** Names the old record that a request brings in, where it tells of the past. */
    static final String IMPORT = "Chancery-Import";

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /**
     * A string of RFC 9651 without parameters, as draft-ietf-httpapi-idempotency-key-header-07 wants it, or bare. What was
     * read is not gone back over, as nothing of it can be anything else.
     */
    private static final Pattern KEY =
            Pattern.compile("\"((?:[ !#-\\[\\]-~]++|\\\\[\"\\\\])*+)\"|([!#-+\\--:<-\\[\\]-~]++)");

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final Pattern STRONG_TAG = Pattern.compile("\"([!#-~]*)\"");
    private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int LONGEST_KEY = 255;

    private final HttpServletRequest request;
    private @Nullable String key;

    Asked(HttpServletRequest request) {
        this.request = request;
    }

    String path() {
        return request.getRequestURI();
    }

    boolean hasKey() {
        return request.getHeader(IDEMPOTENCY_KEY) != null;
    }

    String key() {
        String read = key;
        if (read == null) {
            read = readKey();
            key = read;
        }
        return read;
    }

    private String readKey() {
        String header = only(IDEMPOTENCY_KEY);
        if (header == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "idempotency-key-missing", "An Idempotency-Key is needed")
                    .header(IDEMPOTENCY_KEY, "required, such as \"8e03978e-40d5-43dd-bc93-6894a57f9324\"");
        }
        Matcher form = KEY.matcher(header);
        String key = !form.matches()
                ? ""
                : form.group(2) != null
                        ? form.group(2)
                        : ESCAPED.matcher(Objects.requireNonNull(form.group(1))).replaceAll("$1");
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "idempotency-key-malformed", "The Idempotency-Key is malformed")
                    .header(IDEMPOTENCY_KEY, "expected 1 to 255 printable ASCII characters, in quotes or bare");
        }
        return key;
    }

    /** The old record that the request brings in, or null where it is no import. */
    @Nullable
    String importSource() {
        String source = only(IMPORT);
        if (source != null && !Provenance.isSource(source)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "import-malformed", "The source of the import is malformed")
                    .header(IMPORT, "expected 1 to 200 visible ASCII characters");
        }
        return source;
    }

    boolean hasVersion() {
        return request.getHeader(HttpHeaders.IF_MATCH) != null;
    }

    long version() {
        String header = only(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "if-match-missing", "An If-Match is needed")
                    .header(HttpHeaders.IF_MATCH, "required: the ETag of what you have read");
        }
        Matcher tag = STRONG_TAG.matcher(header);
        if (!tag.matches()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "if-match-malformed", "The If-Match is malformed")
                    .header(HttpHeaders.IF_MATCH, "expected one strong entity tag in quotes, such as \"3\"");
        }
        String version = Objects.requireNonNull(tag.group(1));
        if (!VERSION.matcher(version).matches()) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "stale-version", "It has changed since you read it")
                    .because("it never had this ETag");
        }
        return Long.parseLong(version);
    }

    /** SHA-256 in lower-case hex over method, path, query and body, which make one request another than the next. */
    String fingerprint() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String query = Objects.requireNonNullElse(request.getQueryString(), "");
            String line = request.getMethod() + "\n" + path() + "\n" + query + "\n";
            sha256.update(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(BoundedBody.of(request)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private @Nullable String only(String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        if (values.size() > 1) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "repeated-header", "A header stands there twice")
                    .header(name, "stands there " + values.size() + " times");
        }
        return values.isEmpty() ? null : values.getFirst().strip();
    }
}
