package org.chancery.importing.running;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.chancery.importing.calling.Refused;
import org.chancery.importing.calling.Session;
import org.chancery.importing.calling.Unreachable;
import org.chancery.importing.exporting.Exports;
import org.chancery.importing.exporting.Kept;
import org.chancery.importing.exporting.Ordering;
import org.chancery.importing.exporting.Remainder;
import org.chancery.importing.plan.Ids;
import org.chancery.importing.plan.Plan;
import org.chancery.importing.plan.Step;
import org.chancery.importing.record.OldRecord;
import org.chancery.importing.record.Reading;
import org.chancery.platform.envelope.Marking;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Brings one record in: reads it, plans its commands, sends them, keeps what has no other place, closes the account. */
@Component
public final class Importer {

    private static final ZoneOffset EARLIEST_TO_REACH_A_DATE = ZoneOffset.ofHours(14);

    private final Ledger ledger;
    private final Clock clock;
    private final String ownSide;

    Importer(Ledger ledger, Clock clock, @Value("${chancery.own-side}") String ownSide) {
        this.ledger = ledger;
        this.clock = clock;
        this.ownSide = ownSide;
    }

    /**
     * Reads a record without sending anything.
     *
     * @param clearance of whoever brings it in, above which nothing in it may be marked
     */
    public Reading read(JsonNode whole, Marking clearance) {
        return Reading.of(whole, today()).within(clearance);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), EARLIEST_TO_REACH_A_DATE);
    }

    /**
     * Brings a record in, or goes on with it.
     *
     * @param by who asks
     * @param progress hears of steps that were taken, and of how many there are
     */
    Outcome bring(OldRecord record, Session session, String by, BiConsumer<Integer, Integer> progress) {
        try {
            Ledger.Entry begun = ledger.begin(record.id(), Fingerprint.of(record.whole()), by);
            if (begun.isDone() || isClosed(session, record)) {
                return compare(record, session);
            }
            if (!begun.fingerprint().equals(Fingerprint.of(record.whole()))) {
                return Outcome.stopped(
                        record.id(),
                        "the import of another record under this id was begun and did not end; send that one again");
            }
            if (!begun.by().equals(by)) {
                return Outcome.stopped(
                        record.id(), "this import was begun by " + begun.by() + ", who must go on with it");
            }
            return send(record, session, progress);
        } catch (Refused e) {
            return Outcome.stopped(
                    record.id(),
                    e.answer().status() == 401
                            ? "the token has run out; send the same record again with another"
                            : e.told());
        } catch (Unreachable e) {
            return Outcome.stopped(record.id(), e.told());
        }
    }

    private Outcome send(OldRecord record, Session session, BiConsumer<Integer, Integer> progress) {
        Plan plan = plan(record, session);
        int all = plan.steps().size() + 2 + plan.besides().size();
        var sending = new Sending(session, record.id());
        int done = 0;
        for (Step step : plan.steps()) {
            progress.accept(done++, all);
            sending.send(step);
        }
        progress.accept(done++, all);
        keepTheRest(record, plan, session, sending);
        for (UUID account : Stream.concat(Stream.of(plan.account()), plan.besides().stream())
                .toList()) {
            progress.accept(done++, all);
            String path = "/api/minutes/records/" + account;
            sending.send(Step.change("closing " + account, "POST", path + "/closing", Map.of(), path));
        }
        progress.accept(all, all);
        ledger.done(record.id(), plan.notes());
        return Outcome.in(Outcome.Kind.IMPORTED, record.id(), plan.consultation(), plan.account(), plan.notes());
    }

    /** The account cites the file. What the services cannot tell of it is found by asking them, and stands there. */
    private static void keepTheRest(OldRecord record, Plan plan, Session session, Sending sending) {
        var exports = new Exports(session);
        plan.steps().stream()
                .filter(step -> step.name().equals("campaign served"))
                .forEach(step -> exports.awaitCampaign(plan.consultation(), String.valueOf(step.of())));
        JsonNode account = exports.account(record.id());
        Remainder remainder = account == null ? null : Remainder.in(account);
        if (remainder == null) {
            Ordering ordering = Ordering.of(
                    record.id(),
                    plan.statements(),
                    plan.commitments(),
                    record.commitments().size());
            JsonNode composed = exports.composed(record.id(), ordering);
            remainder = new Remainder(record.id(), ordering, Kept.between(composed, record.whole()));
        }
        String path = "/api/minutes/records/" + plan.account() + "/sources";
        for (Map<String, Object> source : remainder.sources(record.highest())) {
            sending.send(Step.create("file " + source.get("id"), path, source));
        }
    }

    /** Whether an import came to its end of which the ledger does not know. */
    private static boolean isClosed(Session session, OldRecord record) {
        JsonNode account = new Exports(session).account(record.id());
        return account != null && account.path("state").asString("").equals("CLOSED");
    }

    private Outcome compare(OldRecord record, Session session) {
        JsonNode there = new Exports(session).record(record.id()).orElse(null);
        List<String> differences = new ArrayList<>();
        if (there != null) {
            differences.addAll(Kept.between(there, record.whole()).pointers());
        }
        if (!differences.isEmpty() && !ledger.isDoneWith(record.id(), Fingerprint.of(record.whole()))) {
            return Outcome.different(record.id(), differences);
        }
        ledger.done(record.id());
        return Outcome.in(
                Outcome.Kind.UNCHANGED,
                record.id(),
                Ids.consultation(record.id(), 0),
                Ids.account(record.id(), record.status() == OldRecord.Status.HELD),
                ledger.notes(record.id()).orElseGet(() -> plan(record, session).notes()));
    }

    private Plan plan(OldRecord record, Session session) {
        return Plan.of(record, new Finding(session, ownSide, today()).about(record));
    }
}
