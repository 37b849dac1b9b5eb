package org.chancery.portal.mechanisms;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.chancery.portal.forms.ActForms;
import org.chancery.portal.forms.Offered;
import org.chancery.portal.lists.Listing;
import org.chancery.portal.lists.Lists;
import org.chancery.portal.planning.Outlook;
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

/** The list of mechanisms, one mechanism with its life and rounds, and one decision on several. */
@Controller
@PreAuthorize("isAuthenticated()")
class MechanismPages {

    private static final Listing LIST =
            new Listing("/api/reporting/mechanisms", MechanismView.Page.class, 50, List.of("party", "state"));

    private final Apis apis;
    private final Lists lists;
    private final Register register;
    private final Templates templates;
    private final Outlook outlook;

    MechanismPages(Apis apis, Lists lists, Register register, Templates templates, Outlook outlook) {
        this.templates = templates;
        this.outlook = outlook;
        this.apis = apis;
        this.lists = lists;
        this.register = register;
    }

    @GetMapping("/mechanisms")
    String list(
            @RequestParam MultiValueMap<String, String> asked,
            @ModelAttribute("language") String language,
            Model model) {
        lists.show(LIST, asked, language, model);
        return "mechanisms/list";
    }

    @GetMapping("/mechanisms/{id}")
    String show(
            @PathVariable String id,
            @RequestParam @Nullable String applied,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        MechanismView view = find(apis, id, applied);
        model.addAttribute("m", view);
        model.addAttribute("names", register.names(language));
        model.addAttribute("template", templates.of(id).body());
        model.addAttribute("expected", outlook.of(id));
        model.addAttribute(
                "acts",
                Offered.of(
                        Stream.concat(MechanismActs.ALL.stream(), Stream.of(MechanismActs.LAUNCH_PROPOSED))
                                .toList(),
                        view,
                        me.roles()));
        return "mechanisms/one";
    }

    @GetMapping("/decisions/{id}")
    String decision(
            @PathVariable String id,
            @RequestParam @Nullable String applied,
            @ModelAttribute("language") String language,
            Model model) {
        String path = Query.of("/api/reporting/decisions/" + ActForms.segment(id))
                .with("applied", applied)
                .toString();
        model.addAttribute("d", apis.read(path, MechanismView.Decision.class));
        model.addAttribute("names", register.names(language));
        return "mechanisms/decision";
    }

    /** Waits for what was done to the mechanism itself: of its template the view knows nothing. */
    static MechanismView find(Apis apis, String id, @Nullable String applied) {
        String path = Query.of("/api/reporting/mechanisms/" + ActForms.segment(id))
                .with("applied", applied == null || !applied.startsWith("mechanism/") ? null : applied)
                .toString();
        return apis.read(path, MechanismView.class);
    }

    static List<MechanismView> all(Apis apis) {
        return apis.read("/api/reporting/mechanisms?limit=200", MechanismView.Page.class)
                .items();
    }
}
