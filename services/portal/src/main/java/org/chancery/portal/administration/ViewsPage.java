package org.chancery.portal.administration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chancery.portal.calls.Apis;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** How far the views have read, what they parked, and a rebuild on request. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class ViewsPage {

    private final Apis apis;

    ViewsPage(Apis apis) {
        this.apis = apis;
    }

    /** How a view stands; the lag is null where the broker did not say. */
    record View(String name, @Nullable Long lag, long parked, long gaps) {}

    record Views(List<View> views) {}

    @GetMapping("/administration")
    String show(@RequestParam @Nullable String rebuilding, Model model) {
        model.addAttribute(
                "views", apis.read("/api/reporting/views", Views.class).views());
        model.addAttribute("rebuilding", rebuilding);
        return "administration/views";
    }

    @PostMapping("/administration/views/{view}/rebuild")
    String rebuild(@PathVariable String view) {
        String name = UriUtils.encodePathSegment(view, StandardCharsets.UTF_8);
        apis.call(HttpMethod.POST, "/api/reporting/views/" + name + "/rebuild");
        return "redirect:/administration?rebuilding=" + name;
    }
}
