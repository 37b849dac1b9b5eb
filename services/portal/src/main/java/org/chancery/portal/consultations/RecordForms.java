package org.chancery.portal.consultations;

import java.util.Map;
import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.forms.Body;
import org.chancery.portal.forms.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Closes the record, and writes the assessment of the readout. */
@Controller
@RequestMapping("/consultations/{id}/record")
@PreAuthorize("hasRole('HEAD_OF_DELEGATION')")
class RecordForms {

    private final Apis apis;
    private final Forms forms;
    private final Consultations consultations;

    RecordForms(Apis apis, Forms forms, Consultations consultations) {
        this.apis = apis;
        this.forms = forms;
        this.consultations = consultations;
    }

    @GetMapping("/closing")
    String showClosing(@PathVariable String id, Model model) {
        ConsultationView consultation = consultations.find(id, null);
        model.addAttribute("c", consultation);
        model.addAttribute("version", consultations.recordVersion(String.valueOf(consultation.recordId())));
        return "consultations/close-record";
    }

    @PostMapping("/closing")
    String close(@PathVariable String id, String recordId, @Nullable String version, Model model) {
        return forms.submit(
                model,
                () -> apis.change(
                        HttpMethod.POST, Consultations.record(recordId) + "/closing", null, Forms.version(version)),
                receipt -> "/consultations/" + id,
                () -> showClosing(id, model));
    }

    @GetMapping("/assessment")
    String showAssessment(@PathVariable String id, Model model) {
        ConsultationView consultation = consultations.find(id, null);
        model.addAttribute("c", consultation);
        ConsultationView.Assessment written = consultation.assessment();
        model.addAttribute("text", written == null ? "" : written.text());
        model.addAttribute("version", assessmentVersion(String.valueOf(consultation.recordId())));
        return "consultations/assessment";
    }

    @PostMapping("/assessment")
    String assess(
            @PathVariable String id, String recordId, @Nullable String text, @Nullable String version, Model model) {
        return forms.submit(
                model,
                () -> apis.change(
                        HttpMethod.PUT,
                        Consultations.record(recordId) + "/assessment",
                        Body.of().with("text", text).values(),
                        Forms.version(version)),
                receipt -> "/consultations/" + id,
                () -> {
                    model.addAttribute("c", consultations.find(id, null));
                    model.addAttribute("text", text);
                    model.addAttribute("version", version);
                    return "consultations/assessment";
                });
    }

    /** Empty where none is written yet. */
    private String assessmentVersion(String recordId) {
        try {
            return apis.readVersioned(Consultations.record(recordId) + "/assessment", Map.class)
                    .version();
        } catch (ApiProblem none) {
            if (none.problem().status() == 404) {
                return "";
            }
            throw none;
        }
    }
}
