package org.chancery.portal.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** Shows the form of an act, and sends what was filled in. */
@Component
public final class ActForms {

    private static final String VIEW = "act";

    private final Apis apis;
    private final Forms forms;
    private final HttpServletRequest request;

    ActForms(Apis apis, Forms forms, HttpServletRequest request) {
        this.apis = apis;
        this.forms = forms;
        this.request = request;
    }

    /** The act of this name, where there is one and this person may do it. */
    public static <T> Act<T> named(String name, List<Act<T>> all, Set<String> roles) {
        Act<T> act = all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (Collections.disjoint(act.roles(), roles)) {
            throw new AccessDeniedException(name);
        }
        return act;
    }

    /** The form as it is first shown. */
    public String show(Act<?> act, About about, Model model) {
        return page(act, about, withWhatTheAddressSays(act, about.values()), Map.of(), model);
    }

    /** A link may fill questions in, for whoever follows it to look at and send. */
    private Values withWhatTheAddressSays(Act<?> act, Values values) {
        for (Field field : act.fields()) {
            String[] said = request.getParameterValues(field.name());
            if (said != null) {
                values.with(field.name(), Arrays.asList(said));
            }
        }
        return values;
    }

    /** Sends what was filled in, and leads back to where the form was offered. */
    public String submit(Act<?> act, @Nullable String part, Supplier<About> about, Model model) {
        return submit(act, part, about, receipt -> about.get().page(), UnaryOperator.identity(), model);
    }

    /** Asks for something new, and leads on to it. */
    public String create(Act<?> act, Supplier<About> about, Function<Receipt, String> next, Model model) {
        return submit(act, null, about, next, UnaryOperator.identity(), model);
    }

    /** Sends a request that is not quite what was filled in. */
    public String submitAs(UnaryOperator<Map<String, Object>> request, Act<?> act, Supplier<About> about, Model model) {
        return submit(act, null, about, receipt -> about.get().page(), request, model);
    }

    /** Whether somebody asked what would come of it, instead of sending it. */
    public boolean tried() {
        return request.getParameter("_try") != null;
    }

    /** Makes something of what was filled in without sending it, and shows the form again. */
    public String consider(Act<?> act, Supplier<About> about, Consumer<Map<String, Object>> what, Model model) {
        Values values = sent().closedUp(act.fields());
        try {
            what.accept(Request.of(act.fields(), values));
        } catch (ApiProblem no) {
            model.addAttribute("problem", no.problem());
        }
        return page(act, about.get().at(values.one("version")), values, Map.of(), model);
    }

    /** Sends what was filled in, or shows the form again: with what is wrong, or with one more row where that was asked. */
    private String submit(
            Act<?> act,
            @Nullable String part,
            Supplier<About> about,
            Function<Receipt, String> next,
            UnaryOperator<Map<String, Object>> body,
            Model model) {
        Values values = sent().closedUp(act.fields());
        String more = request.getParameter("_more");
        if (more != null) {
            return page(act, about.get().at(values.one("version")), values, Map.of(more, 1), model);
        }
        return forms.submit(
                model,
                () -> send(act, part, about.get().api(), body.apply(Request.of(act.fields(), values)), values),
                next,
                () -> page(act, about.get().at(values.one("version")), values, Map.of(), model));
    }

    private Receipt send(Act<?> act, @Nullable String part, String api, Map<String, Object> body, Values values) {
        String path = api + (part == null ? act.path() : act.path().replace("{part}", segment(part)));
        String version = values.one("version");
        String key = values.one("_key");
        return switch (act.way()) {
            case ADDS -> apis.create(path, body, key);
            case ADDS_TO_VERSION -> apis.createPart(path, body, version, key);
            case CHANGES -> apis.change(act.method(), path, body, version);
        };
    }

    private Values sent() {
        var sent = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, Arrays.asList(values)));
        return Values.of(sent);
    }

    private static String page(Act<?> act, About about, Values values, Map<String, Integer> more, Model model) {
        model.addAttribute("act", act);
        model.addAttribute("about", about);
        model.addAttribute("values", values);
        model.addAttribute("rows", new Rows(values, more));
        return VIEW;
    }

    /** How many rows of a group are shown. */
    public record Rows(Values values, Map<String, Integer> more) {

        /** The filled ones, one that waits, and those that were asked for. */
        public int of(String group) {
            return values.rows(group) + 1 + more.getOrDefault(group, 0);
        }
    }

    /** One path segment, so that nothing typed into an address can reach another API. */
    public static String segment(String value) {
        return UriUtils.encodePathSegment(value, StandardCharsets.UTF_8);
    }
}
