package org.chancery.portal.consultations;

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

/** Sets date, time, zone, place and mode. */
@Controller
@RequestMapping("/consultations/{id}/schedule")
@PreAuthorize("hasRole('DESK_OFFICER')")
class ScheduleForm {

    private final Apis apis;
    private final Forms forms;
    private final Consultations consultations;

    ScheduleForm(Apis apis, Forms forms, Consultations consultations) {
        this.apis = apis;
        this.forms = forms;
        this.consultations = consultations;
    }

    record Fields(
            @Nullable String date,
            @Nullable String until,
            @Nullable String phrase,
            @Nullable String partOfDay,
            @Nullable String start,
            @Nullable String end,
            @Nullable String zone,
            @Nullable String place,
            @Nullable String mode,
            @Nullable String host,
            @Nullable String version) {

        static Fields of(ConsultationView.@Nullable Schedule set, String version) {
            return set == null
                    ? new Fields(null, null, null, null, null, null, null, null, null, null, version)
                    : new Fields(
                            set.date(),
                            set.until(),
                            set.phrase(),
                            set.partOfDay(),
                            set.start(),
                            set.end(),
                            set.zone(),
                            set.place(),
                            set.mode(),
                            set.host(),
                            version);
        }

        Object body() {
            return Body.of()
                    .with("date", date)
                    .with("until", until)
                    .with("phrase", phrase)
                    .with("partOfDay", partOfDay)
                    .with("start", start)
                    .with("end", end)
                    .with("zone", zone)
                    .with("place", place)
                    .with("mode", mode)
                    .with("host", host)
                    .values();
        }
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        ConsultationView consultation = consultations.find(id, null);
        return page(consultation, Fields.of(consultation.schedule(), consultations.planVersion(id)), model);
    }

    @PostMapping
    String submit(@PathVariable String id, Fields fields, Model model) {
        return forms.submit(
                model,
                () -> apis.change(
                        HttpMethod.PUT,
                        Consultations.plan(id) + "/schedule",
                        fields.body(),
                        Forms.version(fields.version)),
                receipt -> "/consultations/" + id,
                () -> page(consultations.find(id, null), fields, model));
    }

    private static String page(ConsultationView consultation, Fields fields, Model model) {
        model.addAttribute("c", consultation);
        model.addAttribute("fields", fields);
        return "consultations/schedule";
    }
}
