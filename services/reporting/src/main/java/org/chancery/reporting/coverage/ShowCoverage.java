package org.chancery.reporting.coverage;

import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.problems.Problem;
import org.chancery.reporting.Readers;
import org.chancery.reporting.Wait;
import org.chancery.reporting.commitments.Commitments;
import org.chancery.reporting.consultations.Consultations;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which targets of a campaign have been consulted, at what level, when, what was asked and what was answered? */
@RestController
final class ShowCoverage {

    private final Campaigns campaigns;
    private final Consultations consultations;
    private final Commitments commitments;

    ShowCoverage(Campaigns campaigns, Consultations consultations, Commitments commitments) {
        this.campaigns = campaigns;
        this.consultations = consultations;
        this.commitments = commitments;
    }

    @GetMapping("/api/reporting/campaigns/{id}/coverage")
    @PreAuthorize(Readers.OF_CONTENT)
    Coverage show(Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable Applied applied) {
        Marking clearance = caller.clearance();
        var wait = Wait.until(applied);
        Campaign campaign = campaigns.find(id, clearance, wait.elsewhere()).orElseThrow(Problem::notFound);
        return Coverage.of(
                campaign,
                consultations.parties(campaign.targets()),
                consultations.find(campaign.consultations(), clearance, wait.elsewhere()),
                campaigns.requests(campaign.consultations(), clearance),
                commitments.requests(id, campaign.consultations(), clearance, wait.inCommitments()),
                commitments.pledges(id, clearance));
    }
}
