package org.chancery.scheduling.http;

import static org.chancery.platform.deciding.Refused.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.door.Between;
import org.chancery.platform.door.Changes;
import org.chancery.platform.door.Shown;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.campaign.Campaign;
import org.chancery.scheduling.campaign.CampaignRefusal;
import org.chancery.scheduling.events.CampaignEvent;
import org.chancery.scheduling.events.CampaignEvent.CampaignClosed;
import org.chancery.scheduling.events.CampaignEvent.Outcome;
import org.chancery.scheduling.events.CampaignEvent.Phase;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One campaign with its targets and the consultations that serve it. */
@RestController
final class CampaignView {

    private final Streams streams;
    private final Sight sight;

    CampaignView(Streams streams, Sight sight) {
        this.streams = streams;
        this.sight = sight;
    }

    /** How far it has come. */
    enum State {
        OPEN,
        CLOSED
    }

    /**
     * A campaign.
     *
     * @param phases as planned, in their order
     * @param phase the name of the one that goes on, or went on last
     * @param begun when each phase began
     * @param outcome how it ended, where it did
     */
    record Body(
            CampaignId id,
            PartyCode ownSide,
            String name,
            String goal,
            @Nullable LocalDate ends,
            State state,
            List<PartyCode> targets,
            List<Phase> phases,
            @Nullable String phase,
            List<Begun> begun,
            @Nullable End outcome,
            List<ConsultationId> consultations) {

        static Body of(Campaign.Open s, @Nullable CampaignClosed how, Predicate<ConsultationId> shown) {
            var c = s.particulars();
            return new Body(
                    c.campaign(),
                    c.ownSide(),
                    c.name(),
                    c.goal(),
                    c.ends(),
                    how == null ? State.OPEN : State.CLOSED,
                    s.targets(),
                    s.phases().planned(),
                    s.phases().present(),
                    s.phases().begun().stream()
                            .map(e -> new Begun(e.phase(), e.on()))
                            .toList(),
                    how == null ? null : new End(how.outcome(), how.words(), how.on()),
                    s.consultations().stream().filter(shown).toList());
        }
    }

    /** When a phase began. */
    record Begun(String phase, @Nullable LocalDate on) {}

    /** How it ended. */
    record End(
            Outcome outcome,
            @Nullable String words,
            @Nullable LocalDate on) {}

    @GetMapping("/api/scheduling/campaigns/{id}")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Body> get(@PathVariable UUID id, Caller caller, AsOf asOf) {
        Predicate<ConsultationId> shown = sight.shows(caller, asOf);
        var events = asOf.of(streams.read(new CampaignId(id).subject(), CampaignEvent.class));
        return Shown.version(
                Tags.of(events, shown),
                switch (Current.fold(events, Campaign.unknown()).state()) {
                    case Campaign.Unknown _ -> throw refused(CampaignRefusal.NO_SUCH_CAMPAIGN);
                    case Campaign.Open s -> Body.of(s, null, shown);
                    case Campaign.Closed s -> Body.of(s.was(), s.how(), shown);
                });
    }

    @GetMapping("/api/scheduling/campaigns/{id}/changes")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    Changes changes(@PathVariable UUID id, Caller caller, Between between) {
        return between.compare(asOf -> get(id, caller, asOf));
    }
}
