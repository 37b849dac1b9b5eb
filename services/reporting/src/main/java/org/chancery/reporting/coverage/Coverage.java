package org.chancery.reporting.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.minutes.events.StatementId;
import org.chancery.reporting.commitments.CommitmentItem;
import org.chancery.reporting.commitments.CommitmentItem.Answer;
import org.chancery.reporting.consultations.ConsultationItem;
import org.chancery.reporting.consultations.ConsultationItem.Mechanism;
import org.chancery.reporting.consultations.ConsultationItem.Round;
import org.chancery.reporting.consultations.ConsultationStatus;
import org.chancery.reporting.consultations.Party;
import org.chancery.scheduling.events.CampaignEvent;
import org.chancery.scheduling.events.CampaignEvent.CampaignClosed;
import org.chancery.scheduling.events.CampaignEvent.Phase;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.jspecify.annotations.Nullable;

/** Whom a campaign has reached, target by target. */
record Coverage(
        UUID campaign,
        String name,
        String goal,
        String ownSide,
        @Nullable LocalDate ends,
        List<Target> targets,
        List<Phase> phases,
        @Nullable String presentPhase,
        @Nullable Outcome outcome) {

    /** How the campaign ended. */
    record Outcome(
            CampaignEvent.Outcome outcome,
            @Nullable String words,
            @Nullable LocalDate on) {

        static @Nullable Outcome of(@Nullable CampaignClosed closed) {
            return closed == null ? null : new Outcome(closed.outcome(), closed.words(), closed.on());
        }
    }

    /**
     * A party to be won: whether a consultation with it was held, everything that was asked of it, and the support that
     * it pledged.
     */
    record Target(
            Party party,
            boolean consulted,
            List<Meeting> consultations,
            List<Asked> asked,
            List<CommitmentItem> pledges) {}

    /** A consultation of the campaign with this party, whatever its status. */
    record Meeting(
            UUID consultation,
            @Nullable String title,
            @Nullable Mechanism mechanism,
            Round round,
            ConsultationStatus status,
            @Nullable LocalDate date,
            @Nullable Mode mode) {

        static Meeting of(ConsultationItem item) {
            return new Meeting(
                    item.consultation(),
                    item.title(),
                    item.mechanism(),
                    item.round(),
                    item.status(),
                    item.schedule() == null ? null : item.schedule().date(),
                    item.schedule() == null ? null : item.schedule().mode());
        }
    }

    /**
     * Something that was asked, never without the answer that was recorded.
     *
     * @param consultation where, or null where it was on another occasion
     * @param statement the statement that asked, or null
     * @param commitment the request as it is followed up, or null where it is not
     */
    record Asked(
            @Nullable UUID consultation,
            @Nullable UUID statement,
            @Nullable UUID commitment,
            String text,
            @Nullable LocalDate on,
            @Nullable Answer answer) {

        static Asked of(Request request) {
            return new Asked(request.consultation(), request.statement(), null, request.text(), request.on(), null);
        }

        static Asked of(CommitmentItem item, String target) {
            var source = item.source();
            return new Asked(
                    source.consultation() == null ? null : source.consultation().value(),
                    source.statement() == null ? null : source.statement().value(),
                    item.commitment(),
                    item.text(),
                    source.date(),
                    item.answers().stream()
                            .filter(answer -> answer.by().equals(target))
                            .findFirst()
                            .orElse(null));
        }
    }

    /** How many targets have been consulted. */
    static int consulted(Campaign campaign, List<ConsultationItem> consultations) {
        return (int) campaign.targets().stream()
                .filter(target -> isConsulted(with(target, consultations)))
                .count();
    }

    /**
     * @param parties what the register says, by code
     * @param consultations of the campaign, newest first
     * @param requests statements of these consultations that ask for something
     * @param pledged commitments that pledge support for the campaign
     * @param followedUp requests of these consultations or of the campaign, as they are followed up
     */
    static Coverage of(
            Campaign campaign,
            Map<String, Party> parties,
            List<ConsultationItem> consultations,
            List<Request> requests,
            List<CommitmentItem> followedUp,
            List<CommitmentItem> pledged) {
        List<Target> targets = new ArrayList<>();
        for (String target : campaign.targets()) {
            List<ConsultationItem> meetings = with(target, consultations);
            List<UUID> ids =
                    meetings.stream().map(ConsultationItem::consultation).toList();
            List<Request> asked = requests.stream()
                    .filter(request -> ids.contains(request.consultation()) && request.is(campaign.ownSide(), target))
                    .toList();
            List<CommitmentItem> tracked = followedUp.stream()
                    .filter(item -> bears(item, target) && !bears(item, campaign.ownSide()))
                    .toList();
            targets.add(new Target(
                    parties.getOrDefault(target, Party.unregistered(target)),
                    isConsulted(meetings),
                    meetings.stream().map(Meeting::of).toList(),
                    asked(target, asked, tracked),
                    pledged.stream().filter(item -> bears(item, target)).toList()));
        }
        return new Coverage(
                campaign.id(),
                campaign.name(),
                campaign.goal(),
                campaign.ownSide(),
                campaign.ends(),
                targets,
                campaign.phases(),
                campaign.present() == null ? null : campaign.present().phase(),
                Outcome.of(campaign.outcome()));
    }

    private static List<Asked> asked(String target, List<Request> requests, List<CommitmentItem> tracked) {
        Stream<Asked> untracked = requests.stream()
                .filter(request -> tracked.stream()
                        .noneMatch(item -> new StatementId(request.statement())
                                .equals(item.source().statement())))
                .map(Asked::of);
        return Stream.concat(tracked.stream().map(item -> Asked.of(item, target)), untracked)
                .toList();
    }

    private static List<ConsultationItem> with(String target, List<ConsultationItem> consultations) {
        return consultations.stream()
                .filter(item ->
                        item.parties().stream().anyMatch(party -> party.code().equals(target)))
                .toList();
    }

    private static boolean isConsulted(List<ConsultationItem> meetings) {
        return meetings.stream().anyMatch(item -> item.status() == ConsultationStatus.HELD);
    }

    private static boolean bears(CommitmentItem item, String party) {
        return item.owners().stream()
                .anyMatch(
                        owner -> owner.party() != null && owner.party().value().equals(party));
    }
}
