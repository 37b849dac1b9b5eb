package org.chancery.portal.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.chancery.portal.forms.ActForms;
import org.chancery.portal.forms.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What changed of something between two instants. */
@Controller
@PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
class ChangesPage {

    /** Where the API of each sort of thing is. */
    static final Map<String, String> APIS = Map.of(
            "consultations", "/api/scheduling/consultations/",
            "mechanisms", "/api/scheduling/mechanisms/",
            "campaigns", "/api/scheduling/campaigns/",
            "records", "/api/minutes/records/",
            "texts", "/api/minutes/texts/",
            "commitments", "/api/commitments/commitments/");

    private final Apis apis;

    ChangesPage(Apis apis) {
        this.apis = apis;
    }

    record Changes(List<Operation> patch) {}

    /** An operation of JSON Patch; a replacement also has what was there before. */
    record Operation(
            String op,
            String path,
            @Nullable Object value,
            @Nullable Object fromValue) {}

    /** One thing that was there, came or went. */
    record Line(
            String place, @Nullable String before, @Nullable String after) {}

    @GetMapping("/changes/{kind}/{id}")
    String show(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            Model model) {
        String api = APIS.get(kind);
        if (api == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("page", "/" + kind + "/" + id);
        model.addAttribute("address", "/changes/" + kind + "/" + id);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("lines", null);
        if (from != null && !from.isBlank()) {
            try {
                model.addAttribute("lines", lines(api + ActForms.segment(id), from, to));
            } catch (ApiProblem no) {
                model.addAttribute("problem", no.problem());
            }
        }
        return "history/changes";
    }

    private List<Line> lines(String api, String from, @Nullable String to) {
        String path = Query.of(api + "/changes")
                .with("from", instant(from))
                .with("to", to == null ? null : instant(to))
                .toString();
        var lines = new ArrayList<Line>();
        for (Operation change : apis.read(path, Changes.class).patch()) {
            Map<String, String> before = Values.at(change.path(), change.fromValue());
            Map<String, String> after = Values.at(change.path(), change.value());
            before.forEach((place, was) -> {
                if (!Objects.equals(was, after.get(place))) {
                    lines.add(new Line(place, was, after.get(place)));
                }
            });
            after.forEach((place, is) -> {
                if (!before.containsKey(place)) {
                    lines.add(new Line(place, null, is));
                }
            });
            if (change.op().equals("remove")) {
                lines.add(new Line(change.path(), "…", null));
            }
        }
        return lines;
    }

    /** A browser sends a local date and time, which is taken as UTC. */
    private static @Nullable String instant(String typed) {
        return typed.isBlank() ? null : Body.instant(typed.strip());
    }
}
