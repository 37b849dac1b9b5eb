package org.chancery.scheduling.campaign;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.campaign.CampaignRefusal.A_BEGUN_PHASE_STAYS;
import static org.chancery.scheduling.campaign.CampaignRefusal.A_PHASE_AIMS_AT_IT;
import static org.chancery.scheduling.campaign.CampaignRefusal.A_PHASE_AIMS_AT_TARGETS;
import static org.chancery.scheduling.campaign.CampaignRefusal.A_PHASE_ENDS_AFTER_IT_BEGINS;
import static org.chancery.scheduling.campaign.CampaignRefusal.A_PHASE_HAS_A_NAME_OF_ITS_OWN;
import static org.chancery.scheduling.campaign.CampaignRefusal.NO_SUCH_PHASE;
import static org.chancery.scheduling.campaign.CampaignRefusal.PHASES_BEGIN_IN_ORDER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.scheduling.events.CampaignEvent.Phase;
import org.chancery.scheduling.events.CampaignEvent.PhaseBegun;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign goes through.
 *
 * @param planned in their order
 * @param begun those that have begun, the present one last
 */
public record Phases(List<Phase> planned, List<PhaseBegun> begun) {

    static final Phases NONE = new Phases(List.of(), List.of());

    public Phases {
        planned = List.copyOf(planned);
        begun = List.copyOf(begun);
    }

    /** The phase that goes on, or null where none has begun. */
    public @Nullable String present() {
        return begun.isEmpty() ? null : begun.getLast().phase();
    }

    /** Refuses phases that could not be gone through, or that tell otherwise of one that has begun. */
    void checkPlan(List<Phase> others, List<PartyCode> targets) {
        for (int i = 0; i < others.size(); i++) {
            check(others.get(i), "/phases/" + i, targets);
            for (Phase before : others.subList(0, i)) {
                if (before.name().equals(others.get(i).name())) {
                    throw refused(A_PHASE_HAS_A_NAME_OF_ITS_OWN, "/phases/" + i + "/name");
                }
            }
        }
        int settled = place(present()) + 1;
        if (others.size() < settled || !others.subList(0, settled).equals(planned.subList(0, settled))) {
            throw refused(A_BEGUN_PHASE_STAYS, "/phases");
        }
    }

    private static void check(Phase phase, String at, List<PartyCode> targets) {
        LocalDate begins = phase.begins();
        if (begins != null && phase.ends() != null && phase.ends().isBefore(begins)) {
            throw refused(A_PHASE_ENDS_AFTER_IT_BEGINS, at + "/ends");
        }
        for (int i = 0; i < phase.targets().size(); i++) {
            PartyCode target = phase.targets().get(i);
            if (!targets.contains(target) || phase.targets().indexOf(target) < i) {
                throw refused(A_PHASE_AIMS_AT_TARGETS, at + "/targets/" + i);
            }
        }
    }

    /** Refuses targets that leave out one that a phase aims at. */
    void checkTargets(List<PartyCode> targets) {
        if (!planned.stream().map(Phase::targets).allMatch(targets::containsAll)) {
            throw refused(A_PHASE_AIMS_AT_IT, "/targets");
        }
    }

    /** Whether the phase goes on already; refuses one that is not planned or lies behind. */
    boolean hasBegun(String phase) {
        int place = place(phase);
        if (place < 0) {
            throw refused(NO_SUCH_PHASE, "/phase");
        }
        if (place < place(present())) {
            throw refused(PHASES_BEGIN_IN_ORDER, "/phase");
        }
        return phase.equals(present());
    }

    private int place(@Nullable String name) {
        return planned.stream().map(Phase::name).toList().indexOf(name);
    }

    Phases planned(List<Phase> others) {
        return new Phases(others, begun);
    }

    Phases begun(PhaseBegun event) {
        var more = new ArrayList<>(begun);
        more.add(event);
        return new Phases(planned, more);
    }
}
