package org.chancery.portal.consultations;

import java.util.List;
import org.chancery.portal.audit.TrailView;
import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything about one consultation on one page: plan, statements, what they led to, readout and history. */
@Controller
@PreAuthorize("isAuthenticated()")
class ConsultationPage {

    private final Apis apis;
    private final Consultations consultations;

    ConsultationPage(Apis apis, Consultations consultations) {
        this.apis = apis;
        this.consultations = consultations;
    }

    @GetMapping("/consultations/{id}")
    String show(
            @PathVariable String id,
            @RequestParam @Nullable String applied,
            @ModelAttribute("language") String language,
            Model model) {
        ConsultationView consultation = consultations.find(id, applied);
        model.addAttribute("c", consultation);
        model.addAttribute("readout", consultation.status().equals("HELD") ? readout(id, language) : null);
        model.addAttribute("history", history(id));
        return "consultations/one";
    }

    @GetMapping("/consultations/{id}/readout")
    String readout(
            @PathVariable String id,
            @RequestParam @Nullable String applied,
            @ModelAttribute("language") String language,
            Model model) {
        model.addAttribute("c", consultations.find(id, applied));
        model.addAttribute("readout", readout(id, language));
        return "consultations/readout";
    }

    private ReadoutView readout(String id, String language) {
        String path = Query.of("/api/reporting/consultations/" + Consultations.segment(id) + "/readout")
                .with("language", language)
                .toString();
        return apis.read(path, ReadoutView.class);
    }

    /** The page stands without its history where the audit service is away. */
    private List<TrailView.Line> history(String id) {
        try {
            return apis.read(
                            "/api/audit/subjects/consultation/" + Consultations.segment(id) + "/history?limit=200",
                            TrailView.class)
                    .items();
        } catch (ApiProblem away) {
            return List.of();
        }
    }
}
