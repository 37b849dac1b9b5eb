package org.chancery.portal.consultations;

import java.util.List;
import org.chancery.portal.lists.Listing;
import org.chancery.portal.lists.Lists;
import org.chancery.portal.register.Register;
import org.chancery.portal.signin.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list, newest first; the way in for everybody who reads content. */
@Controller
@PreAuthorize("isAuthenticated()")
class ConsultationsPage {

    private static final Listing LIST = new Listing(
            "/api/reporting/consultations", ConsultationView.Page.class, 25, List.of("party", "mechanism", "status"));

    private final Lists lists;
    private final Register register;

    ConsultationsPage(Lists lists, Register register) {
        this.lists = lists;
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
            @RequestParam MultiValueMap<String, String> asked,
            @ModelAttribute("language") String language,
            Model model) {
        lists.show(LIST, asked, language, model);
        model.addAttribute("mechanisms", register.mechanisms());
        return "consultations/list";
    }
}
