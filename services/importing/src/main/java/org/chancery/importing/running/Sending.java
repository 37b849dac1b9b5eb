package org.chancery.importing.running;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.chancery.importing.calling.Answer;
import org.chancery.importing.calling.Refused;
import org.chancery.importing.calling.Session;
import org.chancery.importing.plan.Ids;
import org.chancery.importing.plan.Step;
import org.chancery.platform.envelope.DerivedId;
import tools.jackson.databind.JsonNode;

/**
 * Sends the steps of one record. Each has a key that never changes, so that a step that was sent before changes nothing
 * and answers as it did. What follows from a reaction that is still under way is waited for.
 */
final class Sending {

    private static final int PATIENCE = 40;
    private static final int LONGEST_SOURCE = 200;

    private final Session session;
    private final String record;
    private final Map<String, String> tags = new HashMap<>();

    Sending(Session session, String record) {
        this.session = session;
        this.record = record;
    }

    /** @throws Refused where the service says no, and would say so again */
    JsonNode send(Step step) {
        Answer answer = null;
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            Session.pause(attempt);
            Map<String, String> headers = headers(step);
            if (headers.isEmpty()) {
                continue;
            }
            answer = session.send(step.method(), step.path(), headers, step.body());
            if (answer.isGood()) {
                remember(step, answer);
                return answer.body();
            }
            if (!mayPass(step, answer)) {
                break;
            }
            tags.remove(step.of());
        }
        if (answer == null) {
            answer = session.get(String.valueOf(step.of()));
        }
        throw new Refused(step.name(), answer);
    }

    /** Empty where what the step changes is not there yet. */
    private Map<String, String> headers(Step step) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Idempotency-Key", Ids.key(record, step.name()));
        headers.put("Chancery-Import", source(record));
        if (step.conditional() && step.of() != null) {
            String tag = tags.get(step.of());
            if (tag == null) {
                Answer read = session.get(step.of());
                if (read.status() == 404) {
                    return Map.of();
                }
                if (!read.isGood() || read.tag() == null) {
                    throw new Refused(step.name(), read);
                }
                tag = read.tag();
            }
            headers.put("If-Match", tag);
        }
        return headers;
    }

    /** Versions of consultations go on from answer to answer; those of accounts are read each time. */
    private void remember(Step step, Answer answer) {
        if (step.of() != null && answer.tag() != null && step.of().startsWith("/api/scheduling/consultations/")) {
            tags.put(step.of(), answer.tag());
        }
    }

    /** Somebody was first, or a reaction or a view has not come so far. */
    private static boolean mayPass(Step step, Answer answer) {
        boolean createsInAccount = step.path().startsWith("/api/minutes/records/");
        return answer.status() == 412
                || (answer.status() == 404 && createsInAccount)
                || answer.type().endsWith(":unknown-reference");
    }

    /** The name of the record as a header can carry it. */
    static String source(String record) {
        boolean plain = record.chars().allMatch(c -> c > ' ' && c < 0x7F);
        String source = plain ? record : URLEncoder.encode(record, StandardCharsets.UTF_8);
        return source.length() <= LONGEST_SOURCE
                ? source
                : "record:" + DerivedId.of(Ids.consultation(record, 0), "source");
    }
}
