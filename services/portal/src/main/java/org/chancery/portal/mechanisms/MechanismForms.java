package org.chancery.portal.mechanisms;

import java.util.List;
import java.util.Map;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Receipt;
import org.chancery.portal.calls.Versioned;
import org.chancery.portal.forms.About;
import org.chancery.portal.forms.About.Option;
import org.chancery.portal.forms.Act;
import org.chancery.portal.forms.ActForms;
import org.chancery.portal.forms.Values;
import org.chancery.portal.register.Register;
import org.chancery.portal.signin.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The forms of everything that can be done to a mechanism, those that begin one, and the decision on several. */
@Controller
@PreAuthorize("isAuthenticated()")
class MechanismForms {

    private static final String COLLECTION = "/api/scheduling/mechanisms";
    private static final String LAUNCH = "/mechanisms/new";
    private static final String LAUNCH_FROM_REGISTER = "/register/mechanisms/new";
    private static final String PROPOSE = "/mechanisms/proposals/new";
    private static final String DECIDE = "/decisions/new";
    private static final String LAUNCH_PROPOSED = "/mechanisms/{id}/launch";
    private static final String ACT = "/mechanisms/{id}/{act}";

    private final Apis apis;
    private final ActForms forms;
    private final Register register;
    private final Templates templates;

    MechanismForms(Apis apis, ActForms forms, Register register, Templates templates) {
        this.templates = templates;
        this.apis = apis;
        this.forms = forms;
        this.register = register;
    }

    @GetMapping({LAUNCH, LAUNCH_FROM_REGISTER})
    @PreAuthorize("hasRole('DESK_OFFICER')")
    String blankLaunch(@ModelAttribute("language") String language, Model model) {
        return forms.show(MechanismActs.LAUNCH, fresh(COLLECTION, language), model);
    }

    @PostMapping({LAUNCH, LAUNCH_FROM_REGISTER})
    @PreAuthorize("hasRole('DESK_OFFICER')")
    String launch(@ModelAttribute("language") String language, Model model) {
        return forms.create(MechanismActs.LAUNCH, () -> fresh(COLLECTION, language), MechanismForms::page, model);
    }

    @GetMapping(PROPOSE)
    @PreAuthorize("hasRole('DESK_OFFICER')")
    String blankProposal(@ModelAttribute("language") String language, Model model) {
        return forms.show(MechanismActs.PROPOSE, fresh(COLLECTION + "/proposals", language), model);
    }

    @PostMapping(PROPOSE)
    @PreAuthorize("hasRole('DESK_OFFICER')")
    String propose(@ModelAttribute("language") String language, Model model) {
        return forms.create(
                MechanismActs.PROPOSE, () -> fresh(COLLECTION + "/proposals", language), MechanismForms::page, model);
    }

    @GetMapping(DECIDE)
    @PreAuthorize("hasRole('DESK_OFFICER')")
    String blankDecision(@ModelAttribute("language") String language, Model model) {
        return forms.show(MechanismActs.DECIDE, fresh("/api/scheduling/decisions", language), model);
    }

    @PostMapping(DECIDE)
    @PreAuthorize("hasRole('DESK_OFFICER')")
    String decide(@ModelAttribute("language") String language, Model model) {
        return forms.create(
                MechanismActs.DECIDE,
                () -> fresh("/api/scheduling/decisions", language),
                receipt -> "/decisions/" + receipt.id(),
                model);
    }

    @GetMapping(LAUNCH_PROPOSED)
    @PreAuthorize("hasRole('DESK_OFFICER')")
    String blankLaunch(@PathVariable String id, @ModelAttribute("language") String language, Model model) {
        return forms.show(MechanismActs.LAUNCH_PROPOSED, proposed(id, language), model);
    }

    @PostMapping(LAUNCH_PROPOSED)
    @PreAuthorize("hasRole('DESK_OFFICER')")
    String launch(@PathVariable String id, @ModelAttribute("language") String language, Model model) {
        return forms.submit(MechanismActs.LAUNCH_PROPOSED, null, () -> proposed(id, language), model);
    }

    @GetMapping(ACT)
    String show(
            @PathVariable String id,
            @PathVariable String act,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        return forms.show(ActForms.named(act, MechanismActs.ALL, me.roles()), about(id, act, language), model);
    }

    @PostMapping(ACT)
    String submit(
            @PathVariable String id,
            @PathVariable String act,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        Act<MechanismView> found = ActForms.named(act, MechanismActs.ALL, me.roles());
        return forms.submit(found, null, () -> about(id, act, language), model);
    }

    private static String page(Receipt receipt) {
        return "/mechanisms/" + receipt.id();
    }

    private About fresh(String api, String language) {
        return new About(
                "/mechanisms",
                "",
                api,
                "",
                Map.of("parties", register.names(language).options(), "mechanisms", mechanisms()),
                Values.none().with("hostRule", "UNSTATED"),
                null);
    }

    private About proposed(String id, String language) {
        MechanismView view = MechanismPages.find(apis, id, null);
        About about = fresh(COLLECTION, language);
        return new About(
                "/mechanisms/" + id,
                view.name(),
                about.api(),
                "",
                about.options(),
                about.values().with("id", id).with("name", view.name()).with("parties", view.parties()),
                null);
    }

    private About about(String id, String act, String language) {
        MechanismView view = MechanismPages.find(apis, id, null);
        if (act.equals(MechanismActs.TEMPLATE)) {
            Versioned<Templates.Template> template = templates.of(id);
            return new About(
                    "/mechanisms/" + id,
                    view.name(),
                    Templates.api(id),
                    template.version(),
                    Map.of(),
                    template.body().values(),
                    null);
        }
        String api = COLLECTION + "/" + ActForms.segment(id);
        return new About(
                "/mechanisms/" + id,
                view.name(),
                api,
                apis.readVersioned(api, Map.class).version(),
                Map.of("sides", register.names(language).options(view.parties()), "mechanisms", mechanisms()),
                starting(view, act),
                null);
    }

    private static Values starting(MechanismView view, String act) {
        MechanismView.Cadence cadence = view.cadence();
        return switch (act) {
            case "name" -> Values.none().with("name", view.name());
            case "level" -> Values.none().with("level", view.level());
            case "rhythm" ->
                Values.none()
                        .with("cadence.phrase", cadence == null ? null : cadence.phrase())
                        .with(
                                "cadence.months",
                                cadence == null || cadence.months() == null
                                        ? null
                                        : cadence.months().toString())
                        .with("hostRule", view.hostRule());
            default -> Values.none();
        };
    }

    private List<Option> mechanisms() {
        return MechanismPages.all(apis).stream()
                .map(each -> new Option(each.mechanism(), each.name()))
                .toList();
    }
}
