package org.chancery.importing.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.chancery.importing.deriving.Reasons;
import org.chancery.importing.record.OldRecord;
import org.chancery.importing.record.OldRecord.Happening;
import org.chancery.importing.record.OldRecord.Said;
import org.chancery.importing.record.OldRecord.Status;
import org.jspecify.annotations.Nullable;

/** What became of the date: planned, announced, given up, moved, and in the end held, postponed, cancelled or planned. */
final class CourseSteps {

    private static final Pattern HEARSAY = Pattern.compile("\\b(press|sources?|media|reports?|rumou?rs?)\\b");
    private static final int LONGEST_REASON = 2000;

    private final Planning p;
    private final int lastPlanned;
    private final int lastGivenUp;
    private final int lastCancelled;
    private final int lastDating;
    private boolean dated;
    private boolean datedAsRecord;
    private boolean postponed;
    private boolean cancelled;

    private CourseSteps(Planning p) {
        this.p = p;
        int all = p.record.history().size();
        this.lastGivenUp = last(p.record, "postponed", all);
        this.lastPlanned = last(p.record, "planned", lastGivenUp < 0 ? all : lastGivenUp);
        this.lastCancelled = p.record.status() == Status.CANCELLED ? last(p.record, "cancelled", all) : -1;
        this.lastDating =
                Math.max(Math.max(lastGivenUp, last(p.record, "planned", all)), last(p.record, "rescheduled", all));
    }

    private static int last(OldRecord record, String event, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (record.history().get(i).event().startsWith(event)) {
                return i;
            }
        }
        return -1;
    }

    static void plan(Planning p) {
        new CourseSteps(p).plan();
    }

    private void plan() {
        List<Happening> history = p.record.history();
        for (int i = 0; i < history.size(); i++) {
            happening(history.get(i), i);
        }
        switch (p.record.status()) {
            case HELD -> {
                scheduleAsRecord();
                hold();
            }
            case POSTPONED -> {
                if (lastGivenUp < 0) {
                    scheduleAsRecord();
                    postpone("postponement", new Happening("postponed", null, null, null), "/status");
                }
            }
            case CANCELLED -> {
                if (!cancelled) {
                    cancel(new Happening("cancelled", null, null, null), "/status");
                }
            }
            case SCHEDULED -> scheduleAsRecord();
        }
    }

    private void happening(Happening each, int i) {
        String at = "/schedule_history/" + i;
        if (cancelled || !isCarriedOut(each, i, at)) {
            if (each.event().equals("held") && p.record.status() != Status.HELD) {
                p.notes.add(at, "not carried out: the record says that its meeting was not held; noted in words");
            }
            note(each, i, at);
        }
    }

    private boolean isCarriedOut(Happening each, int i, String at) {
        String event = each.event();
        if (event.startsWith("planned")) {
            plan(each, i, at);
            return true;
        }
        if (event.startsWith("postponed") && (dated || !postponed)) {
            if (!dated) {
                schedule(Entries.ofRecord(p), "planned before " + i);
            }
            postpone("postponed " + i, each, at);
            return true;
        }
        if (event.startsWith("rescheduled") && Entries.moved(p, each) != null) {
            schedule(told(Entries.moved(p, each), each, Telling.NOTHING, at), "rescheduled " + i);
            p.notes.add(at, "derived: the new date, place and zone");
            return true;
        }
        if (i == lastCancelled) {
            cancel(each, at);
            return true;
        }
        return event.equals("announced") && announce(each, i, at);
    }

    private void plan(Happening each, int i, String at) {
        boolean ofRecord = p.record.status() == Status.POSTPONED && i == lastPlanned;
        Map<String, Object> entry = ofRecord ? Entries.ofRecord(p) : Entries.planned(p, each, i);
        Happening facts = Telling.planned(entry);
        // Of the date that stands, an export tells as of something that happened only where it is told in words.
        Happening beside = ofRecord ? new Happening("", facts.when(), null, facts.detail()) : facts;
        schedule(told(entry, each, beside, at), "planned " + i);
    }

    /** What no command carries out belongs to the history in the words of the source. */
    private void note(Happening each, int i, String at) {
        LocalDate on = p.past(Telling.exactDay(each.when()), at + "/when");
        Map<String, Object> words = Telling.beside(p, each, new Happening("", Telling.text(on), null, null), at);
        if (words != null && words.containsKey("event")) {
            words.putAll(Step.fields("on", on));
            step("noted " + i, "POST", "history", words);
        } else {
            p.notes.add(at, "does not tell what happened; kept in words");
        }
    }

    private @Nullable Map<String, Object> told(
            @Nullable Map<String, Object> body, Happening told, Happening facts, String at) {
        Map<String, Object> words = body == null ? null : Telling.beside(p, told, facts, at);
        if (body != null && words != null) {
            body.put("told", words);
        }
        return body;
    }

    private void scheduleAsRecord() {
        if (!datedAsRecord) {
            schedule(Entries.ofRecord(p), "schedule");
            datedAsRecord = true;
        }
    }

    private void schedule(@Nullable Map<String, Object> entry, String name) {
        if (entry != null) {
            step(name, "PUT", "schedule", entry);
            dated = true;
            postponed = false;
        }
    }

    /** What was announced is the date that stands then: the one of the record, where no other is planned later. */
    private boolean announce(Happening each, int i, String at) {
        boolean ofRecord = !dated && i > lastDating && p.record.status() != Status.POSTPONED && isDated();
        if (!dated && !ofRecord) {
            return false;
        }
        if (ofRecord) {
            scheduleAsRecord();
        }
        String by = each.by() == null ? null : p.parties.code(each.by()).orElse(null);
        LocalDate on = p.past(day(each.when(), at), at);
        var facts = new Happening("announced", Telling.text(on), by, null);
        step(
                "announced " + i,
                "POST",
                "announcement",
                Step.fields("by", by, "on", on, "told", Telling.beside(p, each, facts, at)));
        return true;
    }

    private boolean isDated() {
        return p.record.status() != Status.CANCELLED || p.record.start().date() != null;
    }

    private void hold() {
        Integer round = MeetingSteps.round(p);
        countedBefore(round);
        step(
                "held",
                "POST",
                "held",
                Step.fields(
                        "attendanceUnstated",
                        true,
                        "countedAs",
                        round == null ? List.of() : List.of(Step.fields("ordinal", round))));
    }

    /** The mechanism counts it none the less: the sides may do so, and one of the records may be wrong. */
    private void countedBefore(@Nullable Integer round) {
        for (String mechanism : p.mechanisms) {
            p.known.counted().getOrDefault(mechanism, List.of()).stream()
                    .filter(each -> Objects.equals(each.ordinal(), round)
                            && !each.consultation().equals(p.consultation()))
                    .forEach(each -> p.notes.add(
                            "/round",
                            "already counted as round %d in this mechanism by %s"
                                    .formatted(each.ordinal(), each.consultation())));
        }
    }

    private void cancel(Happening how, String at) {
        if (p.record.start().date() != null) {
            scheduleAsRecord();
        }
        giveUp("cancellation", "cancelled", byDecision(givingUp(how, at, true)));
        cancelled = true;
        if (p.decision != null && p.record.decision() == null) {
            p.notes.add(at, "derived: what is cancelled is so by the decision that suspends the channels");
        }
        for (int i = 1; i < p.mechanisms.size(); i++) {
            String path = "/api/scheduling/consultations/" + Ids.consultation(p.record.id(), i);
            Map<String, Object> body = byDecision(givingUp(how, at, true));
            p.steps.add(Step.change("cancelled, meeting " + i, "POST", path + "/cancellation", body, path));
        }
    }

    private Map<String, Object> byDecision(Map<String, Object> body) {
        body.putAll(Step.fields("decision", p.decision));
        return body;
    }

    private void postpone(String name, Happening how, String at) {
        boolean last = name.equals("postponement") || at.endsWith("/" + lastGivenUp);
        giveUp("postponement", name, givingUp(how, at, last));
    }

    private void giveUp(String path, String name, Map<String, Object> body) {
        step(name, "POST", path, body);
        dated = false;
        postponed = true;
    }

    private Map<String, Object> givingUp(Happening how, String at, boolean last) {
        List<Map<String, Object>> reasons = new ArrayList<>();
        String stated = p.record.statusReason();
        String detail = how.detail();
        if (last && stated != null) {
            Reasons.of(p.notes.fit(stated, LONGEST_REASON, "/status_reason"), p.parties)
                    .forEach(each -> reasons.add(
                            Step.fields("by", each.by(), "reason", each.words(), "standing", each.standing())));
            if (reasons.size() > 1) {
                p.notes.add("/status_reason", "derived: whose reason each part is; both stand side by side");
            }
        }
        List<String> askedBy = askedBy(how, at);
        if (detail != null && (reasons.isEmpty() || HEARSAY.matcher(detail).find())) {
            boolean hearsay = HEARSAY.matcher(detail).find() || askedBy.size() != 1;
            reasons.add(Step.fields(
                    "by",
                    hearsay ? null : askedBy.getFirst(),
                    "reason",
                    p.notes.fit(detail, LONGEST_REASON, at + "/detail"),
                    "standing",
                    hearsay ? "REPORTED" : "STATED"));
        }
        if (reasons.isEmpty()) {
            reasons.add(Step.fields("standing", "WITHHELD"));
            p.notes.add(at, "no reason is stated, which is recorded as withheld");
        }
        LocalDate on = p.past(day(how.when(), at), at);
        var facts = new Happening(
                how.event().startsWith("cancelled") ? "cancelled" : "postponed",
                Telling.text(on),
                askedBy.isEmpty() ? null : String.join(", ", askedBy),
                Telling.text(reasons.getFirst().get("reason")));
        return Step.fields("askedBy", askedBy, "reasons", reasons, "on", on, "told", Telling.beside(p, how, facts, at));
    }

    /** The sides that gave it up: as the history says, or, where it says nothing, those who say so in a statement. */
    private List<String> askedBy(Happening how, String at) {
        if (how.by() != null) {
            List<String> sides = p.parties.speaking(how.by());
            if (sides.isEmpty()) {
                p.notes.add(at + "/by", "does not tell which side asked; told in words");
            }
            return sides;
        }
        return p.record.statements().stream()
                .filter(said -> said.act().matches("cancell?ed|postponed|suspended|called_off"))
                .map(Said::side)
                .map(p.parties::speaking)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private @Nullable LocalDate day(@Nullable String when, String at) {
        if (when == null) {
            return null;
        }
        if (!when.matches("\\d{4}-\\d{2}-\\d{2}")) {
            p.notes.add(at + "/when", "no exact day; told in words");
            return null;
        }
        try {
            return LocalDate.parse(when);
        } catch (java.time.DateTimeException e) {
            p.notes.add(at + "/when", "no day of the calendar; told in words");
            return null;
        }
    }

    private void step(String name, String method, String path, Map<String, Object> body) {
        p.steps.add(Step.change(name, method, p.consultationPath() + "/" + path, body, p.consultationPath()));
    }
}
