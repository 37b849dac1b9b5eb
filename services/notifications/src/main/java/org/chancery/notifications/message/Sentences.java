package org.chancery.notifications.message;

import java.util.Map;

/** One English sentence for each sort of event. Wire names are the only thing known here: no contract is read. */
final class Sentences {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("scheduling.party-registered", "A party entered the register"),
            Map.entry("scheduling.person-registered", "A person entered the register"),
            Map.entry("scheduling.office-taken", "A person took an office"),
            Map.entry("scheduling.mechanism-launched", "A consultation mechanism was launched"),
            Map.entry("scheduling.round-counted", "A consultation was counted as a round of its mechanism"),
            Map.entry("scheduling.round-count-withdrawn", "The count of a round was withdrawn"),
            Map.entry("scheduling.consultation-proposed", "A consultation was proposed"),
            Map.entry("scheduling.consultation-scheduled", "A consultation was scheduled"),
            Map.entry("scheduling.delegation-set", "A delegation to a consultation was set"),
            Map.entry("scheduling.agenda-item-proposed", "A topic was proposed for the agenda"),
            Map.entry("scheduling.agenda-item-accepted", "A topic was accepted for the agenda"),
            Map.entry("scheduling.consultation-held", "A consultation was held"),
            Map.entry("scheduling.held-withdrawn", "A consultation had been recorded as held by mistake"),
            Map.entry("scheduling.campaign-opened", "A campaign was opened"),
            Map.entry("scheduling.campaign-targets-set", "The targets of a campaign were set"),
            Map.entry("scheduling.consultation-assigned", "A consultation was assigned to a campaign"),
            Map.entry("minutes.record-opened", "The record of a consultation was opened"),
            Map.entry("minutes.statement-recorded", "A statement was recorded"),
            Map.entry("minutes.statement-revised", "A statement was revised"),
            Map.entry("minutes.statement-withdrawn", "A statement was withdrawn from the record"),
            Map.entry("minutes.record-closed", "The record of a consultation was closed"),
            Map.entry("minutes.assessment-written", "The assessment of a consultation was written"),
            Map.entry("commitments.follow-up-agreed", "A follow-up was agreed"),
            Map.entry("commitments.request-made", "A request was made"),
            Map.entry("commitments.promise-made", "A promise was made"),
            Map.entry("commitments.request-answered", "A request was answered"),
            Map.entry("commitments.progress-reported", "Progress on a commitment was reported"),
            Map.entry("commitments.commitment-fulfilled", "A commitment was fulfilled"));

    private Sentences() {}

    /** The sentence without its full stop; an event that came later than this build is named by its own words. */
    static String of(String service, String name) {
        String known = KNOWN.get(service + "." + name);
        return known == null ? "News from " + service + ": " + name.replace('-', ' ') : known;
    }
}
