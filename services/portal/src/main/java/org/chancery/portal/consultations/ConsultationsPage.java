package org.chancery.portal.consultations;

import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.chancery.portal.register.Register;
import org.chancery.portal.signin.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list, newest first; the way in for everybody who reads content. */
@Controller
@PreAuthorize("isAuthenticated()")
class ConsultationsPage {

    private final Apis apis;
    private final Register register;

    ConsultationsPage(Apis apis, Register register) {
        this.apis = apis;
        this.register = register;
    }

    /** Everybody starts where their work is. */
    @GetMapping("/")
    String home(@ModelAttribute("me") SignedInPerson me) {
        if (me.readsContent()) {
            return "redirect:/consultations";
        }
        return me.audits() ? "redirect:/audit" : "redirect:/register";
    }

    @GetMapping("/consultations")
    String list(
            @RequestParam @Nullable String party,
            @RequestParam @Nullable String mechanism,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String applied,
            @ModelAttribute("language") String language,
            Model model) {
        String path = Query.of("/api/reporting/consultations")
                .with("limit", "25")
                .with("party", party)
                .with("mechanism", mechanism)
                .with("status", status)
                .with("after", after)
                .with("applied", applied)
                .toString();
        model.addAttribute("page", apis.read(path, ConsultationView.Page.class));
        model.addAttribute("names", register.names(language));
        model.addAttribute("mechanisms", register.mechanisms());
        model.addAttribute("party", party);
        model.addAttribute("mechanism", mechanism);
        model.addAttribute("status", status);
        return "consultations/list";
    }
}
