package org.chancery.portal.campaigns;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.chancery.portal.consultations.ConsultationView;
import org.chancery.portal.forms.About;
import org.chancery.portal.forms.About.Option;
import org.chancery.portal.forms.Act;
import org.chancery.portal.forms.ActForms;
import org.chancery.portal.forms.Body;
import org.chancery.portal.forms.Forms;
import org.chancery.portal.forms.Offered;
import org.chancery.portal.forms.Values;
import org.chancery.portal.register.Register;
import org.chancery.portal.signin.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Campaigns, whom each has reached, and the forms that open one, set its targets and assign consultations to it. */
@Controller
@PreAuthorize("isAuthenticated()")
@RequestMapping("/campaigns")
class CampaignPages {

    private final Apis apis;
    private final Forms forms;
    private final ActForms acts;
    private final Register register;

    CampaignPages(Apis apis, Forms forms, ActForms acts, Register register) {
        this.apis = apis;
        this.forms = forms;
        this.acts = acts;
        this.register = register;
    }

    @GetMapping
    String list(@RequestParam @Nullable String applied, Model model) {
        String path = Query.of("/api/reporting/campaigns")
                .with("limit", "100")
                .with("applied", applied)
                .toString();
        model.addAttribute("page", apis.read(path, CampaignView.Page.class));
        return "campaigns/list";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable String id,
            @RequestParam @Nullable String applied,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        CampaignView.Coverage coverage = coverage(id, applied);
        model.addAttribute("coverage", coverage);
        model.addAttribute("names", register.names(language));
        model.addAttribute("acts", Offered.of(CampaignActs.ALL, coverage, me.roles()));
        model.addAttribute("registered", register.parties());
        model.addAttribute("version", apis.readVersioned(plan(id), Map.class).version());
        model.addAttribute(
                "consultations",
                apis.read("/api/reporting/consultations?limit=100", ConsultationView.Page.class)
                        .items());
        return "campaigns/one";
    }

    record Fields(
            @Nullable String name,
            @Nullable String goal,
            @Nullable String ends) {

        Object body() {
            return Body.of()
                    .with("name", name)
                    .with("goal", goal)
                    .with("ends", ends)
                    .values();
        }
    }

    @GetMapping("/new")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    String showNew(@ModelAttribute("fields") Fields fields) {
        return "campaigns/new";
    }

    @PostMapping("/new")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    String open(@ModelAttribute("fields") Fields fields, @ModelAttribute("key") String key, Model model) {
        return forms.submit(
                model,
                () -> apis.create("/api/scheduling/campaigns", fields.body(), key),
                receipt -> "/campaigns/" + receipt.id(),
                () -> "campaigns/new");
    }

    @PostMapping("/{id}/targets")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    String setTargets(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> targets,
            @Nullable String version,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        return forms.submit(
                model,
                () -> apis.change(
                        HttpMethod.PUT,
                        plan(id) + "/targets",
                        Body.of().withList("targets", targets).values(),
                        Forms.version(version)),
                receipt -> "/campaigns/" + id,
                () -> show(id, null, me, language, model));
    }

    @PostMapping("/{id}/consultations")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    String assign(
            @PathVariable String id,
            String consultation,
            @Nullable String version,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        return forms.submit(
                model,
                () -> apis.change(
                        HttpMethod.PUT,
                        plan(id) + "/consultations/" + segment(consultation),
                        null,
                        Forms.version(version)),
                receipt -> "/campaigns/" + id,
                () -> show(id, null, me, language, model));
    }

    @GetMapping("/{id}/{act}")
    String showAct(
            @PathVariable String id,
            @PathVariable String act,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        return acts.show(ActForms.named(act, CampaignActs.ALL, me.roles()), about(id, act, language), model);
    }

    @PostMapping("/{id}/{act}")
    String submitAct(
            @PathVariable String id,
            @PathVariable String act,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        Act<CampaignView.Coverage> found = ActForms.named(act, CampaignActs.ALL, me.roles());
        return acts.submit(found, null, () -> about(id, act, language), model);
    }

    private About about(String id, String act, String language) {
        CampaignView.Coverage coverage = coverage(id, null);
        List<CampaignView.Phase> phases = Objects.requireNonNullElse(coverage.phases(), List.of());
        Values values = Values.none();
        for (int i = 0; act.equals("phases") && i < phases.size(); i++) {
            CampaignView.Phase phase = phases.get(i);
            String row = "phases[" + i + "].";
            values.with(row + "name", phase.name())
                    .with(row + "begins", phase.begins())
                    .with(row + "ends", phase.ends())
                    .with(row + "targets", phase.targets());
        }
        return new About(
                "/campaigns/" + id,
                coverage.name(),
                plan(id),
                apis.readVersioned(plan(id), Map.class).version(),
                Map.of(
                        "targets",
                        coverage.targets().stream()
                                .map(target -> new Option(
                                        target.party().code(), target.party().name(language)))
                                .toList(),
                        "phases",
                        phases.stream()
                                .map(phase -> new Option(phase.name(), phase.name()))
                                .toList()),
                values,
                null);
    }

    private CampaignView.Coverage coverage(String id, @Nullable String applied) {
        String path = Query.of("/api/reporting/campaigns/" + segment(id) + "/coverage")
                .with("applied", applied)
                .toString();
        return apis.read(path, CampaignView.Coverage.class);
    }

    private static String plan(String id) {
        return "/api/scheduling/campaigns/" + segment(id);
    }

    private static String segment(String id) {
        return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }
}
