package org.chancery.importing.exporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.importing.calling.Answer;
import org.chancery.importing.calling.Refused;
import org.chancery.importing.calling.Session;
import org.chancery.importing.plan.Ids;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes records out: asks the services what they know, as far as the caller may know it. */
public final class Exports {

    private final Session session;

    /** @param session of the person who asks */
    public Exports(Session session) {
        this.session = session;
    }

    /** A record that was imported, with what its account keeps of the source; empty where there is none. */
    public Optional<JsonNode> record(String id) {
        Optional<JsonNode> consultation = consultation(Ids.consultation(id, 0));
        if (consultation.isEmpty()) {
            return Optional.empty();
        }
        JsonNode account = account(id);
        Remainder remainder = account == null ? null : Remainder.in(account);
        ObjectNode composed =
                composed(id, remainder == null ? new Ordering(id, List.of(), null) : remainder.ordering());
        return Optional.of(remainder == null ? composed : remainder.kept().applyTo(composed));
    }

    /** A meeting that may never have been imported. */
    public Optional<JsonNode> meeting(UUID id) {
        Optional<JsonNode> consultation = consultation(id);
        if (consultation.isEmpty()) {
            return Optional.empty();
        }
        JsonNode account = read("/api/minutes/consultations/" + id + "/record").orElse(null);
        Remainder remainder = account == null ? null : Remainder.in(account);
        if (remainder != null) {
            return record(remainder.record());
        }
        JsonNode detail = detail(id);
        JsonNode decision = decision(consultation.get());
        var facts = new Facts(
                List.of(consultation.get()),
                mechanisms(List.of(consultation.get()), decision),
                account,
                Map.of(),
                List.of(),
                detail,
                campaign(detail),
                decision);
        return Optional.of(Composition.of("consultation-" + id, facts, Ordering.NATURAL));
    }

    /**
     * A record as the services alone would tell it.
     *
     * @param ordering which of its statements and commitments came in
     */
    public ObjectNode composed(String id, Ordering ordering) {
        List<JsonNode> consultations = new ArrayList<>();
        for (int i = 0; ; i++) {
            Optional<JsonNode> next = consultation(Ids.consultation(id, i));
            if (next.isEmpty()) {
                break;
            }
            consultations.add(next.get());
        }
        List<JsonNode> besides = new ArrayList<>();
        for (int i = 0; ; i++) {
            Optional<JsonNode> next = consultation(Ids.sideMeeting(id, i));
            if (next.isEmpty()) {
                break;
            }
            besides.add(next.get());
        }
        JsonNode account = account(id);
        Map<Integer, JsonNode> apart = new HashMap<>();
        Integer all = ordering.commitments();
        int count = 0;
        for (; all == null || count < all; count++) {
            String commitment = Ids.commitment(id, count).toString();
            if (account == null || !account.toString().contains(commitment)) {
                Optional<JsonNode> found = read("/api/commitments/commitments/" + commitment);
                if (found.isPresent()) {
                    apart.put(count, found.get());
                } else if (all == null) {
                    break;
                }
            }
        }
        JsonNode detail = detail(Ids.consultation(id, 0));
        JsonNode decision = decision(consultations.getFirst());
        if (decision != null && !isNamed(decision)) {
            decision = null;
        }
        var facts = new Facts(
                consultations,
                mechanisms(consultations, decision),
                account,
                apart,
                besides,
                detail,
                campaign(detail),
                decision);
        return Composition.of(id, facts, ordering.counting(count));
    }

    /** What reporting shows, once it shows the newest of the meeting; nothing where the reader may not see it. */
    private JsonNode detail(UUID consultation) {
        String path = "/api/scheduling/consultations/" + consultation;
        return session.get("/api/reporting/consultations/" + consultation + applied("consultation", consultation, path))
                .body();
    }

    /** Waits until reporting shows that a meeting serves a campaign. */
    public void awaitCampaign(UUID consultation, String path) {
        UUID campaign = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        session.get("/api/reporting/consultations/" + consultation + applied("campaign", campaign, path));
    }

    private String applied(String kind, UUID id, String path) {
        String tag = session.get(path).tag();
        return tag == null ? "" : "?applied=" + kind + "/" + id + "@" + tag.replace("\"", "");
    }

    private @Nullable JsonNode campaign(JsonNode detail) {
        String id = detail.path("campaigns").path(0).path("campaign").asString("");
        return id.isEmpty() ? null : read("/api/scheduling/campaigns/" + id).orElse(null);
    }

    /** Those of the meetings and those that a decision is on. */
    private Map<String, JsonNode> mechanisms(List<JsonNode> consultations, @Nullable JsonNode decision) {
        Set<String> ids = consultations.stream()
                .map(each -> each.path("mechanism").asString(""))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (decision != null) {
            decision.path("mechanisms").forEach(id -> ids.add(id.asString()));
        }
        Map<String, JsonNode> mechanisms = new HashMap<>();
        ids.forEach(id -> read("/api/scheduling/mechanisms/" + id).ifPresent(found -> mechanisms.put(id, found)));
        return mechanisms;
    }

    /** Whether a record named it, and it was not derived from statements. */
    private static boolean isNamed(JsonNode decision) {
        UUID named = Ids.decision(
                decision.path("act").asString(""),
                decision.path("mechanisms")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList(),
                decision.path("by").asString(""),
                decision.path("reason").asString(""),
                decision.path("on").asString(""));
        return named.toString().equals(decision.path("decision").asString(""));
    }

    /** The decision on several mechanisms that a meeting was cancelled by, or null. */
    private @Nullable JsonNode decision(JsonNode consultation) {
        String id = consultation.path("decision").asString("");
        return id.isEmpty() ? null : read("/api/scheduling/decisions/" + id).orElse(null);
    }

    /** The account that was opened for a record that tells of no meeting, or else that of the meeting. */
    public @Nullable JsonNode account(String id) {
        return read("/api/minutes/records/" + Ids.account(id, false))
                .or(() -> read("/api/minutes/records/" + Ids.account(id, true)))
                .orElse(null);
    }

    private Optional<JsonNode> consultation(UUID id) {
        return read("/api/scheduling/consultations/" + id);
    }

    private Optional<JsonNode> read(String path) {
        Answer answer = session.get(path);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.isGood()) {
            throw new Refused(path, answer);
        }
        return Optional.of(answer.body());
    }
}
