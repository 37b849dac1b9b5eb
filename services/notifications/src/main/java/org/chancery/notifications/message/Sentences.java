package org.chancery.notifications.message;

import java.util.Map;

/** One English sentence for each sort of event. Wire names are the only thing known here: no contract is read. */
final class Sentences {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("scheduling.party-registered", "A party entered the register"),
            Map.entry("scheduling.working-week-set", "The working hours of a party were set"),
            Map.entry("scheduling.holidays-set", "The public holidays of a party were set"),
            Map.entry("scheduling.person-registered", "A person entered the register"),
            Map.entry("scheduling.office-taken", "A person took an office"),
            Map.entry("scheduling.mechanism-proposed", "A consultation mechanism was proposed"),
            Map.entry("scheduling.mechanism-launched", "A consultation mechanism was launched"),
            Map.entry("scheduling.mechanism-renamed", "A consultation mechanism was renamed"),
            Map.entry("scheduling.alias-added", "A consultation mechanism got one more name"),
            Map.entry("scheduling.level-raised", "The level of a consultation mechanism was raised"),
            Map.entry("scheduling.rhythm-set", "How often a consultation mechanism meets was set"),
            Map.entry("scheduling.mechanism-suspended", "A consultation mechanism was suspended"),
            Map.entry("scheduling.mechanism-resumed", "A consultation mechanism was resumed"),
            Map.entry("scheduling.mechanism-closed", "A consultation mechanism was closed"),
            Map.entry("scheduling.mechanisms-merged", "Consultation mechanisms were merged into one"),
            Map.entry("scheduling.mechanisms-decided", "One decision was taken on several consultation mechanisms"),
            Map.entry("scheduling.round-counted", "A consultation was counted as a round of its mechanism"),
            Map.entry("scheduling.round-count-withdrawn", "The count of a round was withdrawn"),
            Map.entry("scheduling.consultation-proposed", "A consultation was proposed"),
            Map.entry("scheduling.consultation-scheduled", "A consultation was scheduled"),
            Map.entry("scheduling.consultation-rescheduled", "A consultation was moved to another date, mode or place"),
            Map.entry(
                    "scheduling.zone-rules-change-noticed",
                    "Zone rules have changed, and the time of a consultation is to be looked at"),
            Map.entry("scheduling.wall-time-kept", "The time of a consultation stays although zone rules have changed"),
            Map.entry("scheduling.consultation-announced", "The date of a consultation was announced"),
            Map.entry("scheduling.consultation-postponed", "A consultation was postponed"),
            Map.entry("scheduling.consultation-cancelled", "A consultation was cancelled"),
            Map.entry("scheduling.delegation-set", "A delegation to a consultation was set"),
            Map.entry("scheduling.agenda-item-proposed", "A topic was proposed for the agenda"),
            Map.entry("scheduling.agenda-item-accepted", "A topic was accepted for the agenda"),
            Map.entry("scheduling.agenda-item-withdrawn", "A topic was withdrawn from the agenda"),
            Map.entry("scheduling.agenda-item-timed", "A topic of the agenda got a length"),
            Map.entry("scheduling.agenda-deadline-set", "A deadline for the agenda was set"),
            Map.entry("scheduling.agenda-ordered", "The agenda was put in order"),
            Map.entry("scheduling.agenda-locked", "The agenda was locked"),
            Map.entry("scheduling.agenda-item-carried-over", "A topic was carried over to another consultation"),
            Map.entry("scheduling.observers-set", "The observers of a consultation were set"),
            Map.entry("scheduling.consultation-held", "A consultation was held"),
            Map.entry("scheduling.attendance-corrected", "The attendance of a consultation was corrected"),
            Map.entry("scheduling.held-withdrawn", "A consultation had been recorded as held by mistake"),
            Map.entry("scheduling.campaign-opened", "A campaign was opened"),
            Map.entry("scheduling.campaign-targets-set", "The targets of a campaign were set"),
            Map.entry("scheduling.campaign-phases-planned", "The phases of a campaign were planned"),
            Map.entry("scheduling.campaign-phase-begun", "A phase of a campaign began"),
            Map.entry("scheduling.campaign-closed", "A campaign was closed"),
            Map.entry("scheduling.consultation-assigned", "A consultation was assigned to a campaign"),
            Map.entry("minutes.record-opened", "The record of a consultation was opened"),
            Map.entry("minutes.occasion-withdrawn", "The occasion of a record was withdrawn"),
            Map.entry("minutes.occasion-restored", "The occasion of a record was restored"),
            Map.entry("minutes.template-set", "A template for records was set"),
            Map.entry("minutes.default-marking-set", "The default marking of a record was set"),
            Map.entry("minutes.reservation-set", "The reservation of a record was set"),
            Map.entry("minutes.statement-recorded", "A statement was recorded"),
            Map.entry("minutes.statement-revised", "A statement was revised"),
            Map.entry("minutes.statement-withdrawn", "A statement was withdrawn from the record"),
            Map.entry("minutes.statement-marking-lowered", "The marking of a statement was lowered"),
            Map.entry("minutes.review-comment-made", "A comment was made on a record"),
            Map.entry("minutes.review-comment-resolved", "A comment on a record was resolved"),
            Map.entry("minutes.attachment-added", "An attachment was added to a record"),
            Map.entry("minutes.attachment-withdrawn", "An attachment was withdrawn from a record"),
            Map.entry("minutes.record-closed", "The record of a consultation was closed"),
            Map.entry("minutes.corrigendum-issued", "A corrigendum to a record was issued"),
            Map.entry("minutes.text-submitted", "A text was submitted for approval"),
            Map.entry("minutes.approval-recorded", "The approval of a text by one side was recorded"),
            Map.entry("minutes.approval-withdrawn", "The approval of a text by one side was withdrawn"),
            Map.entry("minutes.text-agreed", "The sides agreed on a text"),
            Map.entry("minutes.text-corrigendum-issued", "A corrigendum to an agreed text was issued"),
            Map.entry("minutes.assessment-written", "The assessment of a consultation was written"),
            Map.entry("minutes.readout-released", "A readout was released"),
            Map.entry("commitments.follow-up-agreed", "A follow-up was agreed"),
            Map.entry("commitments.request-made", "A request was made"),
            Map.entry("commitments.promise-made", "A promise was made"),
            Map.entry("commitments.request-answered", "A request was answered"),
            Map.entry("commitments.progress-reported", "Progress on a commitment was reported"),
            Map.entry("commitments.commitment-fulfilled", "A commitment was fulfilled"),
            Map.entry("commitments.commitment-deferred", "A commitment was deferred"),
            Map.entry("commitments.commitment-withdrawn", "A commitment was withdrawn"),
            Map.entry("commitments.commitment-lapsed", "A commitment lapsed"));

    private Sentences() {}

    /** The sentence without its full stop; an event that came later than this build is named by its own words. */
    static String of(String service, String name) {
        String known = KNOWN.get(service + "." + name);
        return known == null ? "News from " + service + ": " + name.replace('-', ' ') : known;
    }
}
