package org.chancery.scheduling.campaign;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.campaign.CampaignRefusal.ALREADY_OPENED;
import static org.chancery.scheduling.campaign.CampaignRefusal.A_TARGET_IS_NAMED_ONCE;
import static org.chancery.scheduling.campaign.CampaignRefusal.IT_IS_OVER;
import static org.chancery.scheduling.campaign.CampaignRefusal.NO_SUCH_CAMPAIGN;
import static org.chancery.scheduling.campaign.CampaignRefusal.OWN_SIDE_IS_NO_TARGET;
import static org.chancery.scheduling.campaign.CampaignRefusal.THE_DAY_HAS_NOT_COME;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.campaign.CampaignCommand.AssignConsultation;
import org.chancery.scheduling.campaign.CampaignCommand.BeginPhase;
import org.chancery.scheduling.campaign.CampaignCommand.CloseCampaign;
import org.chancery.scheduling.campaign.CampaignCommand.OpenCampaign;
import org.chancery.scheduling.campaign.CampaignCommand.PlanPhases;
import org.chancery.scheduling.campaign.CampaignCommand.SetTargets;
import org.chancery.scheduling.events.CampaignEvent;
import org.chancery.scheduling.events.CampaignEvent.CampaignClosed;
import org.chancery.scheduling.events.CampaignEvent.CampaignOpened;
import org.chancery.scheduling.events.CampaignEvent.ConsultationAssigned;
import org.chancery.scheduling.events.CampaignEvent.PhaseBegun;
import org.chancery.scheduling.events.CampaignEvent.PhasesPlanned;
import org.chancery.scheduling.events.CampaignEvent.TargetsSet;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** A goal above meetings, such as a bid for a seat. */
public sealed interface Campaign extends Decider<Campaign, CampaignCommand, CampaignEvent> {

    /** The state before any event. */
    static Campaign unknown() {
        return new Unknown();
    }

    /** Nobody has opened it. */
    record Unknown() implements Campaign {}

    /** It is under way. */
    record Open(CampaignOpened particulars, List<PartyCode> targets, Phases phases, List<ConsultationId> consultations)
            implements Campaign {}

    /** It is over; what served it may still be entered. */
    record Closed(Open was, CampaignClosed how) implements Campaign {}

    @Override
    default List<CampaignEvent> decide(CampaignCommand command, Instant now) {
        return switch (command) {
            case OpenCampaign c -> open(c);
            case SetTargets c -> setTargets(c);
            case PlanPhases c -> plan(c);
            case BeginPhase c -> begin(c, now);
            case CloseCampaign c -> close(c, now);
            case AssignConsultation c -> assign(c);
        };
    }

    private List<CampaignEvent> open(OpenCampaign c) {
        var opened = new CampaignOpened(c.campaign(), c.ownSide(), c.name(), c.goal(), c.ends());
        if (this instanceof Unknown) {
            return List.of(opened);
        }
        if (whatever().particulars().equals(opened)) {
            return List.of();
        }
        throw refused(ALREADY_OPENED);
    }

    private List<CampaignEvent> setTargets(SetTargets c) {
        Open open = underWay();
        for (int i = 0; i < c.targets().size(); i++) {
            if (c.targets().get(i).equals(open.particulars().ownSide())) {
                throw refused(OWN_SIDE_IS_NO_TARGET, "/targets/" + i);
            }
            if (c.targets().indexOf(c.targets().get(i)) < i) {
                throw refused(A_TARGET_IS_NAMED_ONCE, "/targets/" + i);
            }
        }
        open.phases().checkTargets(c.targets());
        return c.targets().equals(open.targets()) ? List.of() : List.of(new TargetsSet(c.campaign(), c.targets()));
    }

    private List<CampaignEvent> plan(PlanPhases c) {
        Open open = underWay();
        open.phases().checkPlan(c.phases(), open.targets());
        return c.phases().equals(open.phases().planned())
                ? List.of()
                : List.of(new PhasesPlanned(c.campaign(), c.phases()));
    }

    private List<CampaignEvent> begin(BeginPhase c, Instant now) {
        if (underWay().phases().hasBegun(c.phase())) {
            return List.of();
        }
        requireBegun(c.on(), now);
        return List.of(new PhaseBegun(c.campaign(), c.phase(), c.on()));
    }

    private List<CampaignEvent> close(CloseCampaign c, Instant now) {
        var closed = new CampaignClosed(c.campaign(), c.outcome(), c.words(), c.on());
        if (this instanceof Closed s && s.how().equals(closed)) {
            return List.of();
        }
        underWay();
        requireBegun(c.on(), now);
        return List.of(closed);
    }

    private static void requireBegun(@Nullable LocalDate on, Instant now) {
        // Local dates are ahead of UTC by up to 14 hours.
        if (on != null && on.isAfter(LocalDate.ofInstant(now, ZoneOffset.ofHours(14)))) {
            throw refused(THE_DAY_HAS_NOT_COME, "/on");
        }
    }

    private List<CampaignEvent> assign(AssignConsultation c) {
        return whatever().consultations().contains(c.consultation())
                ? List.of()
                : List.of(new ConsultationAssigned(
                        c.campaign(), c.consultation(), Marking.DEFAULT.reaches(c.marking()) ? null : c.marking()));
    }

    /** As it is, or as it was in the end. */
    private Open whatever() {
        return switch (this) {
            case Unknown _ -> throw refused(NO_SUCH_CAMPAIGN);
            case Open o -> o;
            case Closed s -> s.was();
        };
    }

    private Open underWay() {
        if (this instanceof Closed) {
            throw refused(IT_IS_OVER);
        }
        return whatever();
    }

    @Override
    default Campaign evolve(CampaignEvent event) {
        return switch (event) {
            case CampaignOpened e -> new Open(e, List.of(), Phases.NONE, List.of());
            case TargetsSet e -> change(s -> new Open(s.particulars(), e.targets(), s.phases(), s.consultations()));
            case PhasesPlanned e ->
                change(s -> new Open(s.particulars(), s.targets(), s.phases().planned(e.phases()), s.consultations()));
            case PhaseBegun e ->
                change(s -> new Open(s.particulars(), s.targets(), s.phases().begun(e), s.consultations()));
            case ConsultationAssigned e ->
                change(s ->
                        new Open(s.particulars(), s.targets(), s.phases(), more(s.consultations(), e.consultation())));
            case CampaignClosed e -> this instanceof Open s ? new Closed(s, e) : this;
        };
    }

    private Campaign change(UnaryOperator<Open> change) {
        return switch (this) {
            case Unknown s -> s;
            case Open s -> change.apply(s);
            case Closed s -> new Closed(change.apply(s.was()), s.how());
        };
    }

    private static List<ConsultationId> more(List<ConsultationId> consultations, ConsultationId assigned) {
        var all = new ArrayList<>(consultations);
        all.add(assigned);
        return List.copyOf(all);
    }

    @Override
    default Label label(CampaignEvent event) {
        if (this instanceof Unknown) {
            return Label.about(List.of());
        }
        Label ownSide = Label.about(whatever().particulars().ownSide());
        return switch (event) {
            case CampaignOpened _, PhaseBegun _, CampaignClosed _ -> ownSide;
            case TargetsSet e -> ownSide.and(e.targets());
            case PhasesPlanned e ->
                ownSide.and(e.phases().stream()
                        .flatMap(phase -> phase.targets().stream())
                        .distinct()
                        .toList());
            case ConsultationAssigned e ->
                ownSide.and(List.of(e.consultation())).marked(Objects.requireNonNullElse(e.marking(), Marking.DEFAULT));
        };
    }
}
