package org.chancery.importing.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chancery.importing.deriving.Accounts;
import org.chancery.importing.deriving.Dues;
import org.chancery.importing.deriving.Effects;
import org.chancery.importing.deriving.Reservations;
import org.chancery.importing.record.OldRecord.Happening;
import org.chancery.importing.record.OldRecord.Promised;
import org.chancery.importing.record.OldRecord.Said;
import org.jspecify.annotations.Nullable;

/** What was said: the account, its reservation, statements with their undertakings, and commitments beside them. */
final class AccountSteps {

    private final Planning p;
    private final Map<Integer, List<Map<String, Object>>> undertakings = new HashMap<>();
    private final List<Step> apart = new ArrayList<>();

    private AccountSteps(Planning p) {
        this.p = p;
    }

    /** The places of the statements and commitments that are brought in. */
    record Planned(List<Integer> statements, List<Integer> commitments) {}

    static Planned plan(Planning p) {
        return new AccountSteps(p).plan();
    }

    private Planned plan() {
        if (!p.isHeld()) {
            open();
        }
        reserve();
        var commitments = new CommitmentBodies(p);
        List<Integer> promised = promise(commitments);
        return new Planned(said(), promised);
    }

    private List<Integer> promise(CommitmentBodies commitments) {
        List<Integer> planned = new ArrayList<>();
        for (int i = 0; i < p.record.commitments().size(); i++) {
            Promised promised = p.record.commitments().get(i);
            Integer at = promised.statement();
            List<String> speaking = at == null
                    ? List.of()
                    : p.parties.speaking(p.record.statements().get(at).side());
            Map<String, Object> undertaking = at == null ? null : commitments.undertaking(i, speaking);
            Optional<Step> step = undertaking == null ? commitments.apart(i) : Optional.empty();
            if (undertaking != null) {
                undertakings.computeIfAbsent(at, _ -> new ArrayList<>()).add(undertaking);
            }
            step.ifPresent(apart::add);
            if (undertaking != null || step.isPresent()) {
                planned.add(i);
            }
        }
        return planned;
    }

    private List<Integer> said() {
        List<Integer> planned = new ArrayList<>();
        for (int i = 0; i < p.record.statements().size(); i++) {
            if (state(p.record.statements().get(i), i)) {
                planned.add(i);
            }
        }
        p.steps.addAll(apart);
        return planned;
    }

    private void open() {
        List<Happening> history = p.record.history();
        LocalDate date = history.stream()
                .filter(each -> each.event().startsWith(p.record.status().name().toLowerCase(Locale.ROOT)))
                .map(Happening::when)
                .filter(Objects::nonNull)
                .filter(when -> when.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(LocalDate::parse)
                .reduce((_, last) -> last)
                .orElse(p.record.sourceDate());
        p.steps.add(Step.create(
                "account",
                "/api/minutes/records",
                Step.fields(
                        "id",
                        Ids.account(p.record.id(), false),
                        "title",
                        p.record.title() == null ? null : p.notes.fit(p.record.title(), 300, "/title"),
                        "parties",
                        p.parties.codes(),
                        "occasion",
                        Step.fields(
                                "kind",
                                "OTHER",
                                "date",
                                date,
                                "description",
                                "consultation " + p.record.status().name().toLowerCase(Locale.ROOT)),
                        "consultation",
                        p.consultation(),
                        "mechanism",
                        p.mechanism())));
    }

    private void reserve() {
        Optional<String> clause = Reservations.of(p.record);
        if (clause.isPresent()) {
            p.notes.add("/readout_structure", "derived: the clause that governs the whole record");
            p.steps.add(Step.change(
                    "reservation",
                    "PUT",
                    p.recordPath() + "/reservation",
                    Step.fields("reservation", p.notes.fit(clause.get(), 20_000, "/statements")),
                    p.recordPath()));
        }
    }

    private boolean state(Said said, int i) {
        String at = "/statements/" + i;
        List<String> sides = p.parties.speaking(said.side());
        if (sides.isEmpty()) {
            p.notes.add(at + "/side", "is no participant, and only those speak in a record; kept in words");
            return false;
        }
        Optional<String> effect = Effects.of(said.act());
        if (effect.isEmpty()) {
            p.notes.add(at + "/act", "its effect could not be derived; recorded as talk");
        }
        Optional<String> account = Accounts.of(said, p.parties);
        boolean isInferred = account.isPresent() && said.source() == null;
        account.ifPresent(side -> p.notes.add(at, "derived: stands in the account of " + side));
        p.steps.add(Step.create(
                "statement " + i,
                p.recordPath() + "/statements",
                Step.fields(
                        "sides",
                        sides,
                        "act",
                        p.notes.fit(said.act(), 200, at + "/act"),
                        "effect",
                        effect.orElse("TALK"),
                        "addressee",
                        addressee(effect.orElse("TALK"), sides),
                        "item",
                        item(said.topic()),
                        "topic",
                        said.topic() == null ? null : p.notes.fit(said.topic(), 500, at + "/agenda_topic"),
                        "text",
                        p.notes.fit(said.summary(), 20_000, at + "/summary"),
                        "marking",
                        said.marking() == null ? p.record.marking() : said.marking(),
                        "releasable",
                        p.record.published(),
                        "account",
                        account.orElse(null),
                        "accountStated",
                        isInferred ? false : null,
                        "occasion",
                        new Occasions(p).of(said, account.isPresent(), at),
                        "undertakings",
                        undertakings.getOrDefault(i, List.of()),
                        "derived",
                        true)));
        return true;
    }

    /** What one of two sides asks or proposes is said to the other. */
    private @Nullable String addressee(String effect, List<String> sides) {
        boolean turned = effect.equals("ASK") || effect.equals("PROPOSE");
        return turned && sides.size() == 1 && p.parties.all().size() == 2
                ? p.parties.codes().stream()
                        .filter(other -> !sides.contains(other))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private @Nullable UUID item(@Nullable String topic) {
        if (topic == null || !p.isHeld()) {
            return null;
        }
        for (int i = 0; i < p.record.agenda().size(); i++) {
            if (p.record.agenda().get(i).equalsIgnoreCase(topic)) {
                return Ids.agendaItem(p.record.id(), i);
            }
        }
        return null;
    }

    /** Where something was said, if not in the meeting. */
    private record Occasions(Planning p) {

        @Nullable
        Map<String, Object> of(Said said, boolean hasAccount, String at) {
            String source = said.source();
            LocalDate start = p.record.start().date();
            if (source != null && hasAccount && source.contains(",")) {
                LocalDate day = start == null ? null : Dues.dayNamedIn(source, start.getYear());
                p.notes.add(at + "/source", "derived: said in a release" + (day == null ? "" : " of " + day));
                return Step.fields(
                        "kind", "RELEASE", "date", day, "description", p.notes.fit(source, 2000, at + "/source"));
            }
            if (isInSideCall(said)) {
                p.notes.add(at + "/summary", "derived: said in a side call");
                return Step.fields("kind", "SIDE_CALL", "description", call());
            }
            return null;
        }

        private @Nullable String call() {
            if (p.record.sideMeetings().size() != 1) {
                return null;
            }
            var side = p.record.sideMeetings().getFirst();
            String words = String.join(
                    ": ",
                    java.util.stream.Stream.of(side.kind(), side.with())
                            .filter(Objects::nonNull)
                            .toList());
            return words.isEmpty() ? null : p.notes.fit(words, 2000, "/side_meetings/0");
        }

        /** A statement that says so, and those on the same topic that follow it. */
        private boolean isInSideCall(Said said) {
            for (Said each : p.record.statements()) {
                boolean says = each.summary().matches("(?is)^in (a|the) (courtesy|side) (call|meeting)\\b.*");
                if (says && Objects.equals(each.topic(), said.topic())) {
                    return p.record.statements().indexOf(each)
                            <= p.record.statements().indexOf(said);
                }
            }
            return false;
        }
    }
}
