package org.chancery.importing.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.importing.record.OldRecord;
import org.chancery.importing.record.OldRecord.Campaign;
import org.chancery.importing.record.OldRecord.Decided;
import org.chancery.importing.record.OldRecord.Said;
import org.chancery.importing.record.OldRecord.SideMeeting;
import org.chancery.platform.envelope.DerivedId;
import org.jspecify.annotations.Nullable;

/** What surrounds the meeting: a decision on whole channels, a campaign, meetings beside it. */
final class SurroundingSteps {

    private SurroundingSteps() {}

    /** @return the accounts that the side meetings open by themselves */
    static List<UUID> plan(Planning p) {
        campaign(p);
        List<UUID> besides = new ArrayList<>();
        for (int i = 0; i < p.record.sideMeetings().size(); i++) {
            if (p.isHeld()) {
                besides.add(sideMeeting(p, p.record.sideMeetings().get(i), i));
            } else {
                p.notes.add("/side_meetings/" + i, "beside a meeting that was not held; kept in words");
            }
        }
        return besides;
    }

    /**
     * What was decided on several channels at once. Where the record does not say it as such, one act suspends those topics
     * of the agenda that no other statement is about.
     */
    static void decisions(Planning p) {
        Decided named = p.record.decision();
        if (named != null) {
            p.decision = Ids.decision(named, p.parties, p.known.mechanisms());
            if (p.known.decided()) {
                return;
            }
            String by = named.by() == null ? null : p.parties.code(named.by()).orElse(null);
            LocalDate on = p.past(named.on(), "/decision/on");
            String reason = p.notes.fit(named.reason(), 2000, "/decision/reason");
            decide(p, "decision", p.decision, named.act().toUpperCase(Locale.ROOT), named.mechanisms(), by, reason, on);
            return;
        }
        List<Said> statements = p.record.statements();
        for (int i = 0; i < statements.size(); i++) {
            Said said = statements.get(i);
            if (p.record.status() != OldRecord.Status.CANCELLED || !said.act().equals("suspended")) {
                continue;
            }
            List<String> channels = p.record.agenda().contains(said.topic())
                    ? List.of(said.topic())
                    : p.record.agenda().stream()
                            .filter(topic -> statements.stream().noneMatch(other -> topic.equals(other.topic())))
                            .distinct()
                            .toList();
            if (!channels.isEmpty()) {
                suspend(p, said, channels, i);
            }
        }
    }

    private static void suspend(Planning p, Said said, List<String> channels, int at) {
        List<String> by = p.parties.speaking(said.side());
        LocalDate on = p.past(p.record.sourceDate(), "/source_date");
        UUID decision = at == 0 ? Ids.decision(p.record.id()) : DerivedId.of(Ids.decision(p.record.id()), "" + at);
        p.decision = p.decision == null ? decision : p.decision;
        String reason = p.record.statusReason() == null ? said.summary() : p.record.statusReason();
        decide(
                p,
                "suspension " + at,
                decision,
                "SUSPEND",
                channels,
                by.size() == 1 ? by.getFirst() : null,
                p.notes.fit(reason, 2000, "/status_reason"),
                on);
        p.notes.add(
                "/statements/" + at,
                "derived: one decision suspends %d channels, which the agenda names".formatted(channels.size()));
        if (on != null) {
            p.notes.add("/source_date", "derived: the day of the decision");
        }
    }

    private static void decide(
            Planning p,
            String step,
            UUID decision,
            String act,
            List<String> channels,
            @Nullable String by,
            String reason,
            @Nullable LocalDate on) {
        channels.stream()
                .filter(channel -> !p.mechanisms.contains(channel))
                .forEach(channel -> RegisterSteps.launch(p, channel));
        p.steps.add(Step.create(
                step,
                "/api/scheduling/decisions",
                Step.fields(
                        "id",
                        decision,
                        "act",
                        act,
                        "mechanisms",
                        channels.stream().map(p::mechanism).toList(),
                        "by",
                        by,
                        "reason",
                        reason,
                        "on",
                        on)));
    }

    private static void campaign(Planning p) {
        Campaign campaign = p.record.campaign();
        if (campaign == null) {
            return;
        }
        nameGoal(p, campaign);
        if (campaign.by() == null
                || !p.parties
                        .code(campaign.by())
                        .filter(p.known.ownSide()::equals)
                        .isPresent()) {
            p.notes.add("/campaign", "is no campaign of the own side; recorded as a goal above the meeting");
            return;
        }
        String name = campaign.goal();
        UUID found = p.known.campaigns().get(name);
        UUID id = found == null ? Ids.campaign(name) : found;
        String path = "/api/scheduling/campaigns/" + id;
        if (found == null) {
            p.steps.add(Step.create(
                    "campaign",
                    "/api/scheduling/campaigns",
                    Step.fields(
                            "id",
                            id,
                            "name",
                            p.notes.fit(name, 300, "/campaign/what"),
                            "goal",
                            p.notes.fit(name, 2000, "/campaign/what"))));
        }
        p.steps.add(Step.change("campaign served", "PUT", path + "/consultations/" + p.consultation(), Map.of(), path));
    }

    /** As said; that it is a campaign of the own side is told beside it. */
    private static void nameGoal(Planning p, Campaign campaign) {
        String by = campaign.by();
        if (!campaign.what().isBlank()) {
            p.steps.add(Step.change(
                    "goal",
                    "PUT",
                    p.consultationPath() + "/goal",
                    Step.fields(
                            "goal",
                            p.notes.fit(campaign.what(), 2000, "/campaign/what"),
                            "by",
                            by == null || by.isBlank() ? null : p.notes.fit(by, 300, "/campaign/by")),
                    p.consultationPath()));
        }
    }

    private static UUID sideMeeting(Planning p, SideMeeting side, int i) {
        UUID id = Ids.sideMeeting(p.record.id(), i);
        String at = "/side_meetings/" + i;
        String path = "/api/scheduling/consultations/" + id;
        String kind = side.kind() == null ? "side meeting" : side.kind();
        String title = side.with() == null ? kind : kind + ": " + side.with();
        p.steps.add(Step.create(
                "side meeting " + i,
                "/api/scheduling/consultations",
                Step.fields(
                        "id",
                        id,
                        "title",
                        p.notes.fit(title, 300, at),
                        "parties",
                        p.parties.codes(),
                        "sideMeetingOf",
                        p.consultation(),
                        "marking",
                        p.record.marking())));
        LocalDate date = kind.contains("same day") ? p.record.start().date() : null;
        p.steps.add(Step.change(
                "side meeting scheduled " + i,
                "PUT",
                path + "/schedule",
                Step.fields(
                        "date",
                        date,
                        "zone",
                        date == null ? null : p.record.start().zone(),
                        "phrase",
                        date == null ? Entries.NOT_STATED : null),
                path));
        p.steps.add(Step.change(
                "side meeting held " + i, "POST", path + "/held", Step.fields("attendanceUnstated", true), path));
        if (date == null) {
            p.notes.add(at, "its day is not stated");
        }
        return DerivedId.of(id, "record");
    }
}
