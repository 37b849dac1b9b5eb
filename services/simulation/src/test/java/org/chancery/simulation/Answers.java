package org.chancery.simulation;

import java.time.Instant;
import java.util.List;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.journal.SimulatedStore.Row;
import org.chancery.scheduling.campaign.Campaign;
import org.chancery.scheduling.events.CampaignEvent;
import org.chancery.simulation.Request.Denied;
import org.chancery.simulation.Request.No;
import org.jspecify.annotations.Nullable;

/** Holds every answer that a client got against what is stored: it must have been true at some moment of the request. */
final class Answers {

    private static final Instant WHENEVER = Instant.parse("2026-03-02T08:00:00Z");

    private final History history;
    private final Stored stored;

    Answers(History history, Stored stored) {
        this.history = history;
        this.stored = stored;
    }

    void check() {
        for (Request request : history.requests) {
            List<Row> events = stored.of(request.correlation()).stream()
                    .filter(row -> row.aggregate().equals(request.subject().toString()))
                    .toList();
            if (events.size() > 1) {
                throw new Broken("I7", request + " happened " + events.size() + " times");
            }
            if (!request.granted.isEmpty()) {
                granted(request, events);
            } else if (!request.isUnknown() && !events.isEmpty()) {
                throw new Broken("I8", request + " was refused and is stored");
            }
            request.denied.forEach(denied -> denied(request, denied));
        }
    }

    private void granted(Request request, List<Row> events) {
        Receipt receipt = request.granted.getFirst();
        for (Receipt granted : request.granted) {
            if (!granted.equals(receipt)) {
                throw new Broken("I7", request + " was answered by " + receipt + " and " + granted);
            }
        }
        if (events.size() != receipt.events()
                || (!events.isEmpty() && events.getLast().version() != receipt.version())) {
            throw new Broken("I1", request + " was answered by " + receipt + ", stored are " + events.size());
        }
        if (receipt.events() == 0 && receipt.version() < request.since) {
            throw new Broken("I1", request + " was told that nothing is to be done by what was old already");
        }
        Campaign before = stored.state(request.subject(), receipt.version() - receipt.events());
        List<CampaignEvent> decided = decision(before, request);
        if (decided == null
                || !decided.equals(events.stream().map(Stored::event).toList())) {
            throw new Broken("I1", request + " is not what its aggregate decides: " + decided);
        }
    }

    private void denied(Request request, Denied denied) {
        if (denied.no() != No.REFUSED) {
            return;
        }
        for (long version = denied.since(); version <= denied.until(); version++) {
            String refusal = refusal(stored.state(request.subject(), version), request);
            if (denied.reason().equals(refusal)) {
                return;
            }
        }
        throw new Broken("I8", request + " was refused by what was old already: " + denied);
    }

    private static @Nullable List<CampaignEvent> decision(Campaign state, Request request) {
        try {
            return state.decide(request.command(), WHENEVER);
        } catch (Refused e) {
            return null;
        }
    }

    private static @Nullable String refusal(Campaign state, Request request) {
        try {
            state.decide(request.command(), WHENEVER);
            return null;
        } catch (Refused e) {
            return e.getMessage();
        }
    }
}
