package org.chancery.portal.commitments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chancery.portal.audit.TrailView;
import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.chancery.portal.calls.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Commitments by party and state, and one of them with what became of it. */
@Controller
@PreAuthorize("isAuthenticated()")
class CommitmentsPage {

    private final Apis apis;

    CommitmentsPage(Apis apis) {
        this.apis = apis;
    }

    @GetMapping("/commitments")
    String list(
            @RequestParam @Nullable String party,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String applied,
            Model model) {
        String path = Query.of("/api/reporting/commitments")
                .with("limit", "25")
                .with("party", party)
                .with("state", state)
                .with("after", after)
                .with("applied", applied)
                .toString();
        model.addAttribute("page", apis.read(path, CommitmentView.Page.class));
        model.addAttribute("party", party);
        model.addAttribute("state", state);
        return "commitments/list";
    }

    @GetMapping("/commitments/{id}")
    String show(@PathVariable String id, @RequestParam @Nullable String applied, Model model) {
        String path = Query.of("/api/reporting/commitments/" + segment(id))
                .with("applied", applied)
                .toString();
        model.addAttribute("commitment", apis.read(path, CommitmentView.class));
        model.addAttribute("history", history(id));
        return "commitments/one";
    }

    /** The state as the commitments service itself has it, with the version that a change must name. */
    static Versioned<?> current(Apis apis, String id) {
        return apis.readVersioned("/api/commitments/commitments/" + segment(id), java.util.Map.class);
    }

    static String segment(String id) {
        return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    private List<TrailView.Line> history(String id) {
        try {
            return apis.read("/api/audit/subjects/commitment/" + segment(id) + "/history?limit=200", TrailView.class)
                    .items();
        } catch (ApiProblem away) {
            return List.of();
        }
    }
}
