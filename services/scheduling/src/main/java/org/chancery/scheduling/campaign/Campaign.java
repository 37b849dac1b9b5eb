package org.chancery.scheduling.campaign;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.campaign.CampaignRefusal.ALREADY_OPENED;
import static org.chancery.scheduling.campaign.CampaignRefusal.A_TARGET_IS_NAMED_ONCE;
import static org.chancery.scheduling.campaign.CampaignRefusal.NO_SUCH_CAMPAIGN;
import static org.chancery.scheduling.campaign.CampaignRefusal.OWN_SIDE_IS_NO_TARGET;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.scheduling.campaign.CampaignCommand.AssignConsultation;
import org.chancery.scheduling.campaign.CampaignCommand.OpenCampaign;
import org.chancery.scheduling.campaign.CampaignCommand.SetTargets;
import org.chancery.scheduling.events.CampaignEvent;
import org.chancery.scheduling.events.CampaignEvent.CampaignOpened;
import org.chancery.scheduling.events.CampaignEvent.ConsultationAssigned;
import org.chancery.scheduling.events.CampaignEvent.TargetsSet;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;

/** A goal above meetings, such as a bid for a seat. */
public sealed interface Campaign extends Decider<Campaign, CampaignCommand, CampaignEvent> {

    /** The state before any event. */
    static Campaign unknown() {
        return new Unknown();
    }

    /** Nobody has opened it. */
    record Unknown() implements Campaign {}

    /** It is under way. */
    record Open(CampaignOpened particulars, List<PartyCode> targets, List<ConsultationId> consultations)
            implements Campaign {}

    @Override
    default List<CampaignEvent> decide(CampaignCommand command, Instant now) {
        return switch (command) {
            case OpenCampaign c -> open(c);
            case SetTargets c -> setTargets(c);
            case AssignConsultation c -> assign(c);
        };
    }

    private List<CampaignEvent> open(OpenCampaign c) {
        var opened = new CampaignOpened(c.campaign(), c.ownSide(), c.name(), c.goal(), c.ends());
        return switch (this) {
            case Unknown _ -> List.of(opened);
            case Open o when o.particulars().equals(opened) -> List.of();
            case Open _ -> throw refused(ALREADY_OPENED);
        };
    }

    private List<CampaignEvent> setTargets(SetTargets c) {
        Open open = opened();
        for (int i = 0; i < c.targets().size(); i++) {
            if (c.targets().get(i).equals(open.particulars().ownSide())) {
                throw refused(OWN_SIDE_IS_NO_TARGET, "/targets/" + i);
            }
            if (c.targets().indexOf(c.targets().get(i)) < i) {
                throw refused(A_TARGET_IS_NAMED_ONCE, "/targets/" + i);
            }
        }
        return c.targets().equals(open.targets()) ? List.of() : List.of(new TargetsSet(c.campaign(), c.targets()));
    }

    private List<CampaignEvent> assign(AssignConsultation c) {
        return opened().consultations().contains(c.consultation())
                ? List.of()
                : List.of(new ConsultationAssigned(c.campaign(), c.consultation()));
    }

    private Open opened() {
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_CAMPAIGN);
            case Open o -> o;
        };
    }

    @Override
    default Campaign evolve(CampaignEvent event) {
        return switch (event) {
            case CampaignOpened e -> new Open(e, List.of(), List.of());
            case TargetsSet e ->
                switch (this) {
                    case Unknown s -> s;
                    case Open s -> new Open(s.particulars(), e.targets(), s.consultations());
                };
            case ConsultationAssigned e ->
                switch (this) {
                    case Unknown s -> s;
                    case Open s -> new Open(s.particulars(), s.targets(), more(s.consultations(), e.consultation()));
                };
        };
    }

    private static List<ConsultationId> more(List<ConsultationId> consultations, ConsultationId assigned) {
        var all = new ArrayList<>(consultations);
        all.add(assigned);
        return List.copyOf(all);
    }

    @Override
    default Label label(CampaignEvent event) {
        Label ownSide = switch (this) {
            case Unknown _ -> Label.about(List.of());
            case Open s -> Label.about(s.particulars().ownSide());
        };
        return switch (event) {
            case CampaignOpened _ -> ownSide;
            case TargetsSet e -> ownSide.and(e.targets());
            case ConsultationAssigned e -> ownSide.and(List.of(e.consultation()));
        };
    }
}
