package org.chancery.platform.door;

import java.time.Instant;
import java.util.function.Function;
import org.chancery.platform.deciding.Refusal;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * Two instants between which a reader wants to know what changed: {@code ?from=...&to=...}, until now where {@code to} is
 * left out. A controller takes it as an argument and lets it compare what it shows of the one and of the other.
 */
public final class Between {

    private final Instant from;
    private final @Nullable Instant to;
    private final JsonMapper json;

    Between(Instant from, @Nullable Instant to, JsonMapper json) {
        this.from = from;
        this.to = to;
        this.json = json;
    }

    /**
     * What is shown of the later instant and was not of the earlier one, or otherwise.
     *
     * @param shown the answer of the controller as of an instant
     * @throws Problem 404 where there is nothing at either
     */
    public Changes compare(Function<AsOf, ? extends ResponseEntity<?>> shown) {
        JsonNode before = body(shown, AsOf.at(from));
        JsonNode after = body(shown, to == null ? AsOf.NOW : AsOf.at(to));
        if (before.isNull() && after.isNull()) {
            throw Problem.notFound();
        }
        return Changes.of(from, to, before, after);
    }

    /** Before its first event a thing is null; that reads as a change from nothing to all of it. */
    private JsonNode body(Function<AsOf, ? extends ResponseEntity<?>> shown, AsOf asOf) {
        try {
            return json.valueToTree(shown.apply(asOf).getBody());
        } catch (Refused e) {
            if (e.refusal().kind() == Refusal.Kind.UNKNOWN) {
                return NullNode.instance;
            }
            throw e;
        } catch (Problem e) {
            if (e.isNotFound()) {
                return NullNode.instance;
            }
            throw e;
        }
    }
}
