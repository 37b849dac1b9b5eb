package org.chancery.portal.campaigns;

import static org.chancery.portal.forms.Act.DESK;
import static org.chancery.portal.forms.Act.change;
import static org.chancery.portal.forms.Act.put;
import static org.chancery.portal.forms.Field.area;
import static org.chancery.portal.forms.Field.choice;
import static org.chancery.portal.forms.Field.date;
import static org.chancery.portal.forms.Field.many;
import static org.chancery.portal.forms.Field.pick;
import static org.chancery.portal.forms.Field.rows;
import static org.chancery.portal.forms.Field.text;

import java.util.List;
import org.chancery.portal.forms.Act;

/** What can be done to a campaign beside its targets and consultations. */
final class CampaignActs {

    static final List<Act<CampaignView.Coverage>> ALL = List.of(
            put(
                            "phases",
                            DESK,
                            CampaignView.Coverage::open,
                            rows("phases", text("name"), date("begins"), date("ends"), many("targets", "targets")))
                    .in("campaign"),
            put("present-phase", DESK, CampaignView.Coverage::open, pick("phase", "phases"), date("on"))
                    .in("campaign"),
            change(
                            "campaign-closing",
                            DESK,
                            CampaignView.Coverage::open,
                            choice("outcome", "outcome", "WON", "LOST", "WITHDRAWN", "OTHER"),
                            area("words"),
                            date("on"))
                    .at("/closing")
                    .in("campaign"));

    private CampaignActs() {}
}
