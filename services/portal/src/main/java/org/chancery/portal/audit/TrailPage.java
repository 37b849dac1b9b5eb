package org.chancery.portal.audit;

import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every change, newest first, or the history of one subject. */
@Controller
class TrailPage {

    private final Apis apis;

    TrailPage(Apis apis) {
        this.apis = apis;
    }

    @GetMapping("/audit")
    @PreAuthorize("hasAnyRole('AUDITOR', 'ADMINISTRATOR')")
    String show(
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable String type,
            @RequestParam @Nullable String after,
            Model model) {
        String path = Query.of("/api/audit/trail")
                .with("limit", "50")
                .with("actor", actor)
                .with("type", type)
                .with("after", after)
                .toString();
        model.addAttribute("trail", apis.read(path, TrailView.class));
        model.addAttribute("actor", actor);
        model.addAttribute("type", type);
        return "audit/trail";
    }
}
