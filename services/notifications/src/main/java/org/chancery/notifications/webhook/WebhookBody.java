package org.chancery.notifications.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.notifications.message.Happening;
import org.chancery.platform.envelope.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The thin body of a webhook: what sort of thing happened and to what, by id. Whoever may know more asks the API. */
record WebhookBody(String type, Instant timestamp, Data data) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNNAMED = "org.chancery.notifications.document-awaits";

    /**
     * @param event the id of the event, for asking the audit trail
     * @param subject what it happened to, or null where that may not be said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            UUID event,
            @Nullable String subject,
            @Nullable Long version,
            @Nullable List<String> about) {}

    static WebhookBody of(Happening happening) {
        if (!happening.mayBeNamed()) {
            return new WebhookBody(UNNAMED, happening.time(), new Data(happening.event(), null, null, null));
        }
        return new WebhookBody(
                happening.type(),
                happening.time(),
                new Data(
                        happening.event(),
                        happening.subject().toString(),
                        happening.version(),
                        happening.about().stream().map(Subject::toString).toList()));
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }
}
