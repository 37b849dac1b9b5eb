package org.chancery.importing.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chancery.importing.deriving.Party;
import org.chancery.importing.plan.Known.PersonKey;
import org.chancery.importing.record.OldRecord;
import org.chancery.importing.record.OldRecord.Chair;
import org.chancery.importing.record.OldRecord.Organisations;
import org.chancery.importing.record.OldRecord.ThirdParty;
import org.jspecify.annotations.Nullable;

/** Who meets about what: the consultations, delegations, observers and the agenda. */
final class MeetingSteps {

    private static final int HIGHEST_ROUND = 10_000;
    private static final Pattern SITS_IN =
            Pattern.compile("\\b(observers?|invited|attended|attendance|guests?)\\b", Pattern.CASE_INSENSITIVE);

    private MeetingSteps() {}

    static void plan(Planning p) {
        propose(p);
        List<String> listed = listed(p);
        for (String side : p.parties.codes()) {
            delegation(p, side, listed.contains(side) ? listed.indexOf(side) + 1 : null);
        }
        for (int i = 0; i < p.record.chairs().size(); i++) {
            Chair chair = p.record.chairs().get(i);
            if (p.parties.code(chair.side()).isEmpty()) {
                p.notes.add("/chairs/" + i + "/side", "is no participant; kept in words");
            } else if (chair.name() == null && chair.title() == null) {
                p.notes.add("/chairs/" + i, "neither a name nor a title is there; kept in words");
            }
        }
        observers(p);
        agenda(p);
        nextRound(p);
    }

    private static void propose(Planning p) {
        int number = Math.max(1, p.mechanisms.size());
        for (int i = 0; i < number; i++) {
            p.steps.add(Step.create(
                    "consultation " + i,
                    "/api/scheduling/consultations",
                    Step.fields(
                            "id",
                            Ids.consultation(p.record.id(), i),
                            "mechanism",
                            p.mechanisms.isEmpty() ? null : p.mechanism(p.mechanisms.get(i)),
                            "title",
                            p.record.title() == null ? null : p.notes.fit(p.record.title(), 300, "/title"),
                            "parties",
                            p.parties.codes(),
                            "announcedRound",
                            round(p),
                            "proposedBy",
                            proposedBy(p),
                            "marking",
                            p.record.marking(),
                            "told",
                            proposal(p))));
        }
        if (number > 1) {
            p.notes.add("/mechanism/name", "derived: names %d mechanisms, with a meeting in each".formatted(number));
        }
    }

    /** The words for a date that it never had, and for channels that have other names. */
    private static @Nullable Map<String, Object> proposal(Planning p) {
        String words = p.record.start().words();
        boolean undated = p.record.status() == OldRecord.Status.CANCELLED
                && p.record.start().date() == null;
        String channels = p.record.mechanism();
        Map<String, Object> told = Step.fields(
                "when",
                undated && words != null ? p.notes.fit(words, 300, "/start/source_text") : null,
                "detail",
                channels == null || channels.equals(String.join("; ", p.mechanisms))
                        ? null
                        : p.notes.fit(channels, 2000, "/mechanism/name"));
        return told.isEmpty() ? null : told;
    }

    static @Nullable Integer round(Planning p) {
        Integer round = p.record.round();
        if (round != null && (round < 1 || round > HIGHEST_ROUND)) {
            p.notes.add("/round", "no ordinal; kept in words");
            return null;
        }
        return round;
    }

    private static @Nullable String proposedBy(Planning p) {
        List<OldRecord.Happening> history = p.record.history();
        for (int i = 0; i < history.size(); i++) {
            String by = history.get(i).by();
            if (history.get(i).event().equals("proposed") && by != null) {
                return p.parties.code(by).orElse(null);
            }
        }
        return null;
    }

    /** The sides in the order in which the record names who chairs for them; none where that is the order of the parties. */
    private static List<String> listed(Planning p) {
        List<String> listed = p.record.chairs().stream()
                .map(chair -> p.parties.code(chair.side()).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return listed.equals(p.parties.codes().stream().filter(listed::contains).toList()) ? List.of() : listed;
    }

    private static void delegation(Planning p, String side, @Nullable Integer listedAt) {
        List<Map<String, Object>> chairs = new ArrayList<>();
        for (int i = 0; i < p.record.chairs().size(); i++) {
            Chair chair = p.record.chairs().get(i);
            boolean known = chair.name() != null || chair.title() != null;
            if (known && p.parties.code(chair.side()).filter(side::equals).isPresent()) {
                chairs.add(chair(p, side, chair, "/chairs/" + i));
            }
        }
        List<String> organisations = new ArrayList<>();
        String completeness = null;
        for (int i = 0; i < p.record.delegations().size(); i++) {
            Organisations each = p.record.delegations().get(i);
            if (p.parties.code(each.side()).filter(side::equals).isPresent()) {
                completeness = each.inferred() ? "INFERRED" : each.partial() ? "PARTIAL" : completeness;
                for (String name : each.names()) {
                    organisations.add(p.notes.fit(name, 300, "/delegations/" + i + "/organisations"));
                }
            }
        }
        if (chairs.size() > 20 || organisations.size() > 50) {
            p.notes.add("/delegations", "names more than a delegation holds; the rest is kept in words");
        }
        if (!chairs.isEmpty() || !organisations.isEmpty()) {
            p.steps.add(Step.change(
                    "delegation " + side,
                    "PUT",
                    p.consultationPath() + "/delegations/" + side,
                    Step.fields(
                            "chairs",
                            chairs.stream().limit(20).toList(),
                            "organisations",
                            organisations.stream().limit(50).toList(),
                            "completeness",
                            completeness,
                            "listedAt",
                            listedAt),
                    p.consultationPath()));
        }
    }

    /** Of whom nobody names, the title. */
    private static Map<String, Object> chair(Planning p, String side, Chair chair, String at) {
        String name = chair.name();
        return Step.fields(
                "person",
                name == null ? null : person(p, side, name),
                "name",
                name == null ? null : p.notes.fit(name, 200, at + "/name"),
                "title",
                chair.title() == null ? null : p.notes.fit(chair.title(), 300, at + "/title"),
                "organisation",
                chair.organisation() == null ? null : p.notes.fit(chair.organisation(), 300, at + "/organisation"));
    }

    private static UUID person(Planning p, String side, String name) {
        UUID found = p.known.persons().get(new PersonKey(side, name));
        return found == null ? Ids.person(side, name) : found;
    }

    private static void observers(Planning p) {
        List<Map<String, Object>> observers = new ArrayList<>();
        for (int i = 0; i < p.record.thirdParties().size(); i++) {
            ThirdParty each = p.record.thirdParties().get(i);
            String at = "/observers_or_third_parties/" + i;
            boolean sitsIn = each.role() != null && SITS_IN.matcher(each.role()).find();
            if (!sitsIn) {
                p.notes.add(at, "derived: did not sit in, as far as the role tells");
            }
            Party party = Party.called(each.party());
            observers.add(Step.fields(
                    "name",
                    p.notes.fit(party.isState() ? party.name() : each.party(), 300, at),
                    "party",
                    party.isState() ? party.code() : null,
                    "role",
                    each.role() == null || each.role().isBlank() ? null : p.notes.fit(each.role(), 300, at),
                    "part",
                    sitsIn ? null : "SPOKEN_OF"));
        }
        if (!observers.isEmpty()) {
            p.steps.add(Step.change(
                    "observers",
                    "PUT",
                    p.consultationPath() + "/observers",
                    Step.fields("observers", observers.stream().limit(100).toList()),
                    p.consultationPath()));
        }
    }

    private static void nextRound(Planning p) {
        OldRecord.NextRound next = p.record.nextRound();
        String when = next == null || next.when() == null ? null : p.notes.fit(next.when(), 300, "/next_round/when");
        String where =
                next == null || next.where() == null ? null : p.notes.fit(next.where(), 300, "/next_round/where");
        boolean said = (when != null && !when.isBlank()) || (where != null && !where.isBlank());
        if (said) {
            p.steps.add(Step.change(
                    "next round",
                    "PUT",
                    p.consultationPath() + "/next-round",
                    Step.fields(
                            "phrase",
                            when == null || when.isBlank() ? null : when,
                            "place",
                            where == null || where.isBlank() ? null : where),
                    p.consultationPath()));
        }
    }

    private static void agenda(Planning p) {
        for (int i = 0; i < p.record.agenda().size(); i++) {
            UUID item = Ids.agendaItem(p.record.id(), i);
            String topic = p.notes.fit(p.record.agenda().get(i), 500, "/agenda/" + i);
            p.steps.add(Step.add(
                    "agenda " + i,
                    p.consultationPath() + "/agenda",
                    Step.fields("item", item, "topic", topic),
                    p.consultationPath()));
            p.steps.add(Step.change(
                    "agenda accepted " + i,
                    "PUT",
                    p.consultationPath() + "/agenda/" + item + "/acceptance",
                    Step.fields("position", i + 1),
                    p.consultationPath()));
        }
    }
}
