package org.chancery.portal.consultations;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.forms.Body;
import org.chancery.portal.forms.Forms;
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

/** Proposes agenda items, accepts them and puts them into an order. */
@Controller
@RequestMapping("/consultations/{id}/agenda")
@PreAuthorize("hasRole('DESK_OFFICER')")
class AgendaForm {

    private static final String PLACE = "place-";

    private final Apis apis;
    private final Forms forms;
    private final Consultations consultations;

    AgendaForm(Apis apis, Forms forms, Consultations consultations) {
        this.apis = apis;
        this.forms = forms;
        this.consultations = consultations;
    }

    record Fields(
            @Nullable String topic,
            @Nullable String proposedBy,
            @Nullable String version) {}

    @GetMapping
    String show(
            @PathVariable String id, @Nullable String applied, @ModelAttribute("fields") Fields fields, Model model) {
        model.addAttribute("c", consultations.find(id, applied));
        model.addAttribute("version", consultations.planVersion(id));
        return "consultations/agenda";
    }

    @PostMapping
    String propose(
            @PathVariable String id,
            @ModelAttribute("fields") Fields fields,
            @ModelAttribute("key") String key,
            Model model) {
        Object body = Body.of()
                .with("topic", fields.topic)
                .with("proposedBy", fields.proposedBy)
                .values();
        return forms.submit(
                model,
                () -> apis.createPart(Consultations.plan(id) + "/agenda", body, Forms.version(fields.version), key),
                receipt -> "/consultations/" + id + "/agenda",
                () -> show(id, null, fields, model));
    }

    @PostMapping("/{item}/acceptance")
    String accept(@PathVariable String id, @PathVariable String item, @Nullable String version, Model model) {
        return forms.submit(
                model,
                () -> apis.change(
                        HttpMethod.PUT,
                        Consultations.plan(id) + "/agenda/" + Consultations.segment(item) + "/acceptance",
                        Body.of().values(),
                        Forms.version(version)),
                receipt -> "/consultations/" + id + "/agenda",
                () -> show(id, null, new Fields(null, null, null), model));
    }

    /** Puts the accepted items into the order of the numbers that were typed beside them. */
    @PostMapping("/order")
    String order(
            @PathVariable String id, @RequestParam Map<String, String> sent, @Nullable String version, Model model) {
        List<String> items = sent.keySet().stream()
                .filter(name -> name.startsWith(PLACE))
                .sorted(Comparator.comparingInt(name -> place(sent.get(name))))
                .map(name -> name.substring(PLACE.length()))
                .toList();
        return forms.submit(
                model,
                () -> apis.change(
                        HttpMethod.PUT,
                        Consultations.plan(id) + "/agenda/order",
                        Body.of().withList("items", items).values(),
                        Forms.version(version)),
                receipt -> "/consultations/" + id + "/agenda",
                () -> show(id, null, new Fields(null, null, null), model));
    }

    /** What is no number comes last. */
    private static int place(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : Integer.MAX_VALUE;
    }
}
