package org.chancery.portal.register;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Versioned;
import org.chancery.portal.forms.About;
import org.chancery.portal.forms.About.Option;
import org.chancery.portal.forms.Act;
import org.chancery.portal.forms.ActForms;
import org.chancery.portal.forms.Offered;
import org.chancery.portal.forms.Values;
import org.chancery.portal.signin.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One party with its working week and holidays, one person with their offices, and the forms that set them. */
@Controller
@RequestMapping("/register")
@PreAuthorize("isAuthenticated()")
class EntryPages {

    private static final String PARTY = "/parties/{id}";
    private static final String PERSON = "/persons/{id}";
    private static final String ACT = "/{act}";

    private final Apis apis;
    private final ActForms forms;
    private final Register register;

    EntryPages(Apis apis, ActForms forms, Register register) {
        this.apis = apis;
        this.forms = forms;
        this.register = register;
    }

    @GetMapping(PARTY)
    String party(@PathVariable String id, @ModelAttribute("me") SignedInPerson me, Locale locale, Model model) {
        PartyView party = read("parties", id, PartyView.class).body();
        model.addAttribute("p", party);
        model.addAttribute("weekdays", weekdays(locale));
        model.addAttribute("acts", Offered.of(RegisterActs.OF_PARTY, party, me.roles()));
        return "register/one-party";
    }

    @GetMapping(PERSON)
    String person(
            @PathVariable String id,
            @ModelAttribute("me") SignedInPerson me,
            @ModelAttribute("language") String language,
            Model model) {
        PersonView person = read("persons", id, PersonView.class).body();
        model.addAttribute("p", person);
        model.addAttribute("names", register.names(language));
        model.addAttribute("acts", Offered.of(RegisterActs.OF_PERSON, person, me.roles()));
        return "register/one-person";
    }

    @GetMapping(PARTY + ACT)
    String partyForm(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam @Nullable String year,
            @ModelAttribute("me") SignedInPerson me,
            Locale locale,
            Model model) {
        Act<PartyView> found = ActForms.named(act, RegisterActs.OF_PARTY, me.roles());
        return forms.show(found, aboutParty(id, act, year, locale), model);
    }

    @PostMapping(PARTY + ACT)
    String changeParty(
            @PathVariable String id,
            @PathVariable String act,
            @ModelAttribute("me") SignedInPerson me,
            Locale locale,
            Model model) {
        Act<PartyView> found = ActForms.named(act, RegisterActs.OF_PARTY, me.roles());
        return forms.submit(found, null, () -> aboutParty(id, act, null, locale), model);
    }

    @GetMapping(PERSON + ACT)
    String personForm(
            @PathVariable String id, @PathVariable String act, @ModelAttribute("me") SignedInPerson me, Model model) {
        return forms.show(ActForms.named(act, RegisterActs.OF_PERSON, me.roles()), aboutPerson(id), model);
    }

    @PostMapping(PERSON + ACT)
    String changePerson(
            @PathVariable String id, @PathVariable String act, @ModelAttribute("me") SignedInPerson me, Model model) {
        Act<PersonView> found = ActForms.named(act, RegisterActs.OF_PERSON, me.roles());
        return forms.submit(found, null, () -> aboutPerson(id), model);
    }

    private About aboutParty(String id, String act, @Nullable String year, Locale locale) {
        Versioned<PartyView> read = read("parties", id, PartyView.class);
        PartyView party = read.body();
        return new About(
                "/register/parties/" + party.code(),
                party.name(locale.getLanguage()),
                api("parties", id),
                read.version(),
                Map.of(
                        "weekdays",
                        weekdays(locale).entrySet().stream()
                                .map(day -> new Option(day.getKey(), day.getValue()))
                                .toList()),
                act.equals("holidays") ? holidays(party, year) : week(party.workingWeek()),
                null);
    }

    private static Values week(PartyView.@Nullable Week week) {
        return week == null
                ? Values.none()
                : Values.none()
                        .with("days", week.days())
                        .with("from", week.from())
                        .with("until", week.until());
    }

    /** The form sets all of a year: it starts with what is set already. */
    private static Values holidays(PartyView party, @Nullable String year) {
        List<PartyView.Holiday> set = year == null ? List.of() : party.years().getOrDefault(year, List.of());
        return Values.none()
                .withJson(
                        "holidays",
                        set.stream()
                                .map(day -> Map.of("date", day.date(), "name", day.name()))
                                .toList());
    }

    private About aboutPerson(String id) {
        Versioned<PersonView> read = read("persons", id, PersonView.class);
        return new About(
                "/register/persons/" + read.body().id(),
                read.body().name(),
                api("persons", id),
                read.version(),
                Map.of(),
                Values.none(),
                null);
    }

    private <T> Versioned<T> read(String kind, String id, Class<T> type) {
        return apis.readVersioned(api(kind, id), type);
    }

    private static String api(String kind, String id) {
        return "/api/scheduling/" + kind + "/" + ActForms.segment(id);
    }

    /** The days of the week in the reader's language, in their order. */
    private static Map<String, String> weekdays(Locale locale) {
        var days = new LinkedHashMap<String, String>();
        Arrays.stream(DayOfWeek.values())
                .forEach(day -> days.put(day.name(), day.getDisplayName(TextStyle.FULL, locale)));
        return days;
    }
}
