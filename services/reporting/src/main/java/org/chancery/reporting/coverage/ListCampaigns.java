package org.chancery.reporting.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.problems.Cursor;
import org.chancery.platform.problems.Keyset;
import org.chancery.platform.problems.Page;
import org.chancery.reporting.Readers;
import org.chancery.reporting.Wait;
import org.chancery.reporting.consultations.ConsultationItem;
import org.chancery.reporting.consultations.Consultations;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which campaigns are there, and how many of their targets have they reached? By name. */
@RestController
final class ListCampaigns {

    private final Campaigns campaigns;
    private final Consultations consultations;

    ListCampaigns(Campaigns campaigns, Consultations consultations) {
        this.campaigns = campaigns;
        this.consultations = consultations;
    }

    /**
     * A campaign of the list.
     *
     * @param consulted how many targets a consultation was held with
     */
    record Item(
            UUID campaign,
            String name,
            String goal,
            String ownSide,
            @Nullable LocalDate ends,
            List<String> targets,
            int consulted) {}

    @GetMapping("/api/reporting/campaigns")
    @PreAuthorize(Readers.OF_CONTENT)
    Page<Item> list(Caller caller, Keyset keyset, @RequestParam(required = false) @Nullable Applied applied) {
        Page<Campaign> page = Page.of(
                campaigns.page(caller.clearance(), keyset, Wait.until(applied).elsewhere()),
                keyset,
                campaign -> Cursor.of(campaign.place()));
        List<UUID> ids = page.items().stream()
                .flatMap(campaign -> campaign.consultations().stream())
                .toList();
        List<ConsultationItem> meetings =
                consultations.find(ids, caller.clearance(), Wait.until(applied).elsewhere());
        return new Page<>(
                page.items().stream().map(campaign -> item(campaign, meetings)).toList(), page.next());
    }

    private static Item item(Campaign campaign, List<ConsultationItem> meetings) {
        List<ConsultationItem> own = meetings.stream()
                .filter(meeting -> campaign.consultations().contains(meeting.consultation()))
                .toList();
        return new Item(
                campaign.id(),
                campaign.name(),
                campaign.goal(),
                campaign.ownSide(),
                campaign.ends(),
                campaign.targets(),
                Coverage.consulted(campaign, own));
    }
}
