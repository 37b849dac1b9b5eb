package org.chancery.portal.history;

import java.util.Map;
import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.chancery.portal.forms.ActForms;
import org.chancery.portal.forms.Body;
import org.chancery.portal.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Something as it stood at an instant. */
@Controller
@PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
class AsOfPage {

    /** What each sort of thing is called in messages that name its state. */
    private static final Map<String, String> STATES = Map.of(
            "consultations", "status", "mechanisms", "mechanism-state", "records", "record", "commitments", "state");

    private final Apis apis;
    private final Register register;

    AsOfPage(Apis apis, Register register) {
        this.apis = apis;
        this.register = register;
    }

    @GetMapping("/as-of/{kind}/{id}")
    String show(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam @Nullable String at,
            @ModelAttribute("language") String language,
            Model model) {
        String states = STATES.get(kind);
        if (states == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String instant = at == null || at.isBlank() ? null : Body.instant(at.strip());
        model.addAttribute("page", "/" + kind + "/" + id);
        model.addAttribute("address", "/as-of/" + kind + "/" + id);
        model.addAttribute("changes", "/changes/" + kind + "/" + id);
        model.addAttribute("at", at);
        model.addAttribute("facts", null);
        String path = Query.of(ChangesPage.APIS.get(kind) + ActForms.segment(id))
                .with("at", instant)
                .toString();
        try {
            Map<?, ?> read = apis.read(path, Map.class);
            model.addAttribute("facts", new Facts(states, register.names(language)).of(read));
        } catch (ApiProblem no) {
            if (instant == null) {
                throw no;
            }
            if (no.problem().status() != HttpStatus.NOT_FOUND.value()) {
                model.addAttribute("problem", no.problem());
            }
        }
        return "history/as-of";
    }
}
