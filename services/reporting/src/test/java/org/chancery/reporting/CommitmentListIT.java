package org.chancery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentDue.Shape;
import org.chancery.commitments.events.CommitmentEvent.CommitmentEscalated;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFellDue;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The list of commitments by mechanism, campaign, age and due; what is late stands out only where it is asked for. */
class CommitmentListIT extends RunningService {

    private final PartyCode owner = new PartyCode(
            "OWNER-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
    private final MechanismId mechanism = new MechanismId(UUID.randomUUID());
    private final CampaignId campaign = new CampaignId(UUID.randomUUID());
    private final CommitmentId late = new CommitmentId(UUID.randomUUID());

    private Told promised(
            CommitmentId id,
            String text,
            CommitmentDue due,
            String said,
            @Nullable MechanismId in,
            @Nullable CampaignId to) {
        var terms = new Terms(
                Terms.Kind.UNILATERAL,
                List.of(Bearer.of(owner)),
                List.of(),
                new ProtectedText(text),
                null,
                null,
                due,
                Terms.Standing.PER_OUR_RECORD,
                Marking.OFFICIAL,
                null);
        var source = new Source(
                null, null, null, null, in, List.of(owner), Source.Occasion.RELEASE, LocalDate.parse(said), null, to);
        return Told.of(CommitmentsEvents.TYPES, id, new PromiseMade(id, terms, source));
    }

    private static CommitmentDue due(@Nullable String date) {
        return date == null
                ? new CommitmentDue(Shape.OPEN_ENDED, "open-ended", null, null)
                : new CommitmentDue(Shape.BY_DATE, "by " + date, LocalDate.parse(date), null);
    }

    @BeforeEach
    void three_promises_of_which_one_is_late() {
        publish(List.of(
                promised(late, "late", due("2021-06-01"), "2021-01-01", mechanism, null),
                promised(new CommitmentId(UUID.randomUUID()), "open-ended", due(null), "2022-01-01", null, campaign)));
        JsonNode page = all(after(publish(List.of(
                promised(new CommitmentId(UUID.randomUUID()), "due soon", due("2021-03-01"), "2020-01-01", null, null),
                Told.of(
                        CommitmentsEvents.TYPES,
                        late,
                        new CommitmentFellDue(late, LocalDate.parse("2021-06-01"), due("2021-06-01"), null))))));
        assertThat(page.path("items").size()).isPositive();
        await().untilAsserted(() -> assertThat(all("limit=9").path("items")).hasSize(3));
    }

    private JsonNode all(String query) {
        return deskOfficer()
                .get("/commitments?party=" + owner.value() + "&" + query)
                .body();
    }

    private List<String> asked(String query) {
        return texts(all(query).path("items"), "text");
    }

    @Test
    void is_narrowed_to_a_mechanism_a_campaign_and_what_was_said_before_a_day() {
        assertThat(asked("mechanism=" + mechanism.value())).containsExactly("late");
        assertThat(asked("campaign=" + campaign.value())).containsExactly("open-ended");
        assertThat(asked("before=2021-01-02")).containsExactlyInAnyOrder("late", "due soon");
    }

    @Test
    void shows_what_is_late_among_the_others_unless_only_that_is_asked_for() {
        assertThat(asked("limit=9")).hasSize(3);
        assertThat(asked("late=true")).containsExactly("late");
    }

    @Test
    void is_narrowed_to_what_went_up_the_chain() {
        assertThat(asked("escalated=true")).isEmpty();
        JsonNode page = all("escalated=true&"
                + after(publish(List.of(Told.of(
                        CommitmentsEvents.TYPES,
                        late,
                        new CommitmentEscalated(late, LocalDate.parse("2021-06-01"), due("2021-06-01"), null))))));
        assertThat(texts(page.path("items"), "text")).containsExactly("late");
    }

    @Test
    void begins_with_what_is_due_soonest_and_goes_on_where_it_ended() {
        var seen = new ArrayList<String>();
        String next = "";
        do {
            JsonNode page = all("order=DUE&limit=1" + next);
            seen.addAll(texts(page.path("items"), "text"));
            next = "&after=" + page.path("next").asString("");
        } while (!next.equals("&after="));

        assertThat(seen).containsExactly("due soon", "late", "open-ended");
    }

    @Test
    void tells_since_when_each_stands() {
        assertThat(texts(all("order=DUE").path("items"), "since"))
                .containsExactly("2020-01-01", "2021-01-01", "2022-01-01");
    }
}
