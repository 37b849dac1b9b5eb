package org.chancery.portal.commitments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.chancery.portal.audit.Trails;
import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.chancery.portal.calls.Versioned;
import org.chancery.portal.forms.Offered;
import org.chancery.portal.lists.Listing;
import org.chancery.portal.lists.Lists;
import org.chancery.portal.register.Register;
import org.chancery.portal.signin.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Commitments by party and state, and one of them with what became of it. */
@Controller
@PreAuthorize("isAuthenticated()")
class CommitmentsPage {

    private static final Listing LIST = new Listing(
            "/api/reporting/commitments",
            CommitmentView.Page.class,
            25,
            List.of("party", "state", "mechanism", "campaign", "before", "late", "escalated", "order"));

    private final Apis apis;
    private final Lists lists;
    private final Register register;
    private final Trails trails;

    CommitmentsPage(Apis apis, Lists lists, Register register, Trails trails) {
        this.trails = trails;
        this.apis = apis;
        this.lists = lists;
        this.register = register;
    }

    /** What the list is narrowed to, as it was typed and as the page shows it again. */
    record Narrowed(
            @Nullable String party,
            @Nullable String state,
            @Nullable String mechanism,
            @Nullable String campaign,
            @Nullable String before,
            @Nullable String late,
            @Nullable String escalated,
            @Nullable String order) {}

    /** A mechanism that took the place of another. */
    record Heir(String mechanism, String name) {}

    record Campaigns(List<Campaign> items) {}

    record Campaign(String campaign, String name) {}

    @GetMapping("/commitments")
    String list(
            @ModelAttribute("narrowed") Narrowed narrowed,
            @RequestParam MultiValueMap<String, String> asked,
            @ModelAttribute("language") String language,
            Model model) {
        lists.show(LIST, asked, language, model);
        model.addAttribute("mechanisms", register.mechanisms());
        model.addAttribute(
                "campaigns",
                apis.read("/api/reporting/campaigns?limit=100", Campaigns.class).items());
        return "commitments/list";
    }

    @GetMapping("/commitments/{id}")
    String show(
            @PathVariable String id,
            @RequestParam @Nullable String applied,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        String path = Query.of("/api/reporting/commitments/" + segment(id))
                .with("applied", applied)
                .toString();
        CommitmentView commitment = apis.read(path, CommitmentView.class);
        model.addAttribute("commitment", commitment);
        model.addAttribute("names", register.names(language));
        model.addAttribute("acts", Offered.of(CommitmentActs.ALL, commitment, me.roles()));
        CommitmentFile file = current(apis, id).body();
        model.addAttribute("file", file);
        model.addAttribute(
                "heirs",
                file.heirs().stream().map(this::heir).filter(Objects::nonNull).toList());
        model.addAttribute("history", trails.of("commitment", id));
        return "commitments/one";
    }

    /** The mechanism, or null where the reader may not know of it. */
    private @Nullable Heir heir(String mechanism) {
        try {
            return apis.read("/api/reporting/mechanisms/" + segment(mechanism), Heir.class);
        } catch (ApiProblem no) {
            if (no.problem().status() == 404) {
                return null;
            }
            throw no;
        }
    }

    /** The state as the commitments service itself has it, with the version that a change must name. */
    static Versioned<CommitmentFile> current(Apis apis, String id) {
        return apis.readVersioned("/api/commitments/commitments/" + segment(id), CommitmentFile.class);
    }

    static String segment(String id) {
        return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }
}
