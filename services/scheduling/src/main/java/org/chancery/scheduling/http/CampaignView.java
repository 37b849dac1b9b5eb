package org.chancery.scheduling.http;

import static org.chancery.platform.deciding.Refused.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.door.Between;
import org.chancery.platform.door.Changes;
import org.chancery.scheduling.campaign.Campaign;
import org.chancery.scheduling.campaign.CampaignRefusal;
import org.chancery.scheduling.events.CampaignEvent;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;
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

    CampaignView(Streams streams) {
        this.streams = streams;
    }

    /** A campaign. */
    record Body(
            CampaignId id,
            PartyCode ownSide,
            String name,
            String goal,
            @Nullable LocalDate ends,
            List<PartyCode> targets,
            List<ConsultationId> consultations) {}

    @GetMapping("/api/scheduling/campaigns/{id}")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Body> get(@PathVariable UUID id, AsOf asOf) {
        var campaign = new CampaignId(id);
        Current<Campaign> current =
                Current.of(streams, campaign.subject(), CampaignEvent.class, Campaign.unknown(), asOf);
        return switch (current.state()) {
            case Campaign.Unknown _ -> throw refused(CampaignRefusal.NO_SUCH_CAMPAIGN);
            case Campaign.Open(var c, var targets, var consultations) ->
                current.as(new Body(campaign, c.ownSide(), c.name(), c.goal(), c.ends(), targets, consultations));
        };
    }

    @GetMapping("/api/scheduling/campaigns/{id}/changes")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    Changes changes(@PathVariable UUID id, Between between) {
        return between.compare(asOf -> get(id, asOf));
    }
}
