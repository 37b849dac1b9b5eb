package org.chancery.portal.subscriptions;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.forms.Body;
import org.chancery.portal.register.Register;
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
import org.springframework.web.util.UriUtils;

/** What the person who looks is told about, what was sent, and how to ask for more or less of it. */
@Controller
@PreAuthorize("isAuthenticated()")
@RequestMapping("/subscriptions")
class SubscriptionPages {

    private static final String PATH = "/api/notifications/subscriptions";

    private final Apis apis;
    private final Register register;

    SubscriptionPages(Apis apis, Register register) {
        this.apis = apis;
        this.register = register;
    }

    record Subscription(
            String id,
            String about,
            String channel,
            String address,
            boolean escalationsOnly,
            @Nullable String secret) {}

    record Subscriptions(List<Subscription> items) {}

    record Delivery(
            String id,
            String type,
            String channel,
            String state,
            @Nullable Integer attempts,
            @Nullable String sentAt,
            @Nullable String plannedAt) {

        /** The event's own name without the prefix of the house: {@code consultation-held}. */
        public String name() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    record Deliveries(List<Delivery> items) {}

    record Fields(
            @Nullable String about,
            @Nullable String channel,
            @Nullable String address) {

        Object body() {
            return Body.of()
                    .with("about", about)
                    .with("channel", channel)
                    .with("address", address)
                    .values();
        }
    }

    @GetMapping
    String show(@ModelAttribute("fields") Fields fields, Model model) {
        model.addAttribute("subscriptions", apis.read(PATH, Subscriptions.class).items());
        model.addAttribute(
                "deliveries",
                apis.read("/api/notifications/deliveries?limit=50", Deliveries.class)
                        .items());
        model.addAttribute("registered", register.parties());
        model.addAttribute("mechanisms", register.mechanisms());
        return "subscriptions/all";
    }

    /** Shows the page instead of leading on to it: a webhook's secret is told once, here. */
    @PostMapping
    String subscribe(
            @ModelAttribute("fields") Fields fields,
            @ModelAttribute("key") String key,
            HttpServletResponse response,
            Model model) {
        try {
            model.addAttribute("made", apis.createFor(PATH, fields.body(), key, Subscription.class));
        } catch (ApiProblem no) {
            response.setStatus(no.problem().status());
            model.addAttribute("problem", no.problem());
        }
        return show(fields, model);
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable String id) {
        apis.call(HttpMethod.DELETE, PATH + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8));
        return "redirect:/subscriptions";
    }
}
