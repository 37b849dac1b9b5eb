package org.chancery.portal.consultations;

import java.util.List;
import org.chancery.portal.audit.Trails;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.chancery.portal.forms.Offered;
import org.chancery.portal.planning.Conflicts;
import org.chancery.portal.records.RecordOffers;
import org.chancery.portal.records.StatementDrafts;
import org.chancery.portal.register.Register;
import org.chancery.portal.signin.SignedInPerson;
import org.chancery.portal.texts.Texts;
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
    private final Texts texts;
    private final RecordOffers records;
    private final Register register;
    private final Conflicts conflicts;
    private final StatementDrafts drafts;
    private final Trails trails;

    ConsultationPage(
            Apis apis,
            Consultations consultations,
            Texts texts,
            RecordOffers records,
            Register register,
            Conflicts conflicts,
            StatementDrafts drafts,
            Trails trails) {
        this.trails = trails;
        this.conflicts = conflicts;
        this.drafts = drafts;
        this.apis = apis;
        this.consultations = consultations;
        this.texts = texts;
        this.records = records;
        this.register = register;
    }

    @GetMapping("/consultations/{id}")
    String show(
            @PathVariable String id,
            @RequestParam @Nullable String applied,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        ConsultationView consultation = consultations.find(id, applied);
        model.addAttribute("c", consultation);
        model.addAttribute("acts", Offered.of(ConsultationActs.ALL, consultation, me.roles()));
        model.addAttribute("recordActs", records.to(consultation.mainRecord(), me.roles()));
        model.addAttribute("none", records.to(null, me.roles()));
        model.addAttribute("drafts", me.takesNotes() ? drafts.in(consultation.mainRecord()) : List.of());
        model.addAttribute("warnings", consultation.scheduled() ? conflicts.against(id) : List.of());
        model.addAttribute("names", register.names(language));
        model.addAttribute("texts", texts.ofConsultation(id));
        model.addAttribute("readout", consultation.status().equals("HELD") ? readout(id, language) : null);
        model.addAttribute("history", trails.of("consultation", id));
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
}
