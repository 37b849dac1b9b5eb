package org.chancery.portal.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.forms.Body;
import org.chancery.portal.forms.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Parties and persons, and the forms that enter them. */
@Controller
@PreAuthorize("isAuthenticated()")
@RequestMapping("/register")
class RegisterPages {

    private static final String MAY_ENTER = "hasAnyRole('DESK_OFFICER', 'ADMINISTRATOR')";

    private final Apis apis;
    private final Forms forms;
    private final Register register;

    RegisterPages(Apis apis, Forms forms, Register register) {
        this.apis = apis;
        this.forms = forms;
        this.register = register;
    }

    @GetMapping
    String show(@RequestParam @Nullable String applied, Model model) {
        model.addAttribute("registered", register.parties(applied));
        model.addAttribute("persons", register.persons());
        return "register/all";
    }

    record PartyFields(
            @Nullable String code,
            @Nullable String kind,
            @Nullable String nameEn,
            @Nullable String nameKo,
            @Nullable String adjectiveEn,
            @Nullable String adjectiveKo,
            @Nullable String capitalEn,
            @Nullable String capitalKo,
            @Nullable String zone) {

        Object body() {
            return Body.of()
                    .with("code", code)
                    .with("kind", kind)
                    .with("names", byLanguage(nameEn, nameKo))
                    .with("adjectives", byLanguage(adjectiveEn, adjectiveKo))
                    .with("capitals", byLanguage(capitalEn, capitalKo))
                    .with("zone", zone)
                    .values();
        }

        private static Map<String, String> byLanguage(@Nullable String english, @Nullable String korean) {
            Map<String, String> names = new LinkedHashMap<>();
            if (english != null && !english.isBlank()) {
                names.put("en", english.strip());
            }
            if (korean != null && !korean.isBlank()) {
                names.put("ko", korean.strip());
            }
            return names;
        }
    }

    @GetMapping("/parties/new")
    @PreAuthorize(MAY_ENTER)
    String showParty(@ModelAttribute("fields") PartyFields fields) {
        return "register/party";
    }

    @PostMapping("/parties/new")
    @PreAuthorize(MAY_ENTER)
    String enterParty(@ModelAttribute("fields") PartyFields fields, @ModelAttribute("key") String key, Model model) {
        return forms.submit(
                model,
                () -> apis.create("/api/scheduling/parties", fields.body(), key),
                receipt -> "/register",
                () -> "register/party");
    }

    record PersonFields(@Nullable String name, @Nullable String party) {

        Object body() {
            return Body.of().with("name", name).with("party", party).values();
        }
    }

    @GetMapping("/persons/new")
    @PreAuthorize(MAY_ENTER)
    String showPerson(@ModelAttribute("fields") PersonFields fields, Model model) {
        model.addAttribute("registered", register.parties());
        return "register/person";
    }

    @PostMapping("/persons/new")
    @PreAuthorize(MAY_ENTER)
    String enterPerson(@ModelAttribute("fields") PersonFields fields, @ModelAttribute("key") String key, Model model) {
        return forms.submit(
                model,
                () -> apis.create("/api/scheduling/persons", fields.body(), key),
                receipt -> "/register",
                () -> showPerson(fields, model));
    }
}
