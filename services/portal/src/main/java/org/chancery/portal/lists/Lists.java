package org.chancery.portal.lists;

import java.util.List;
import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.chancery.portal.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Shows a page of a list, narrowed and continued as the address says. */
@Component
public final class Lists {

    private final Apis apis;
    private final Register register;

    Lists(Apis apis, Register register) {
        this.apis = apis;
        this.register = register;
    }

    /**
     * Puts into the model what the template of a list shows: the {@code page}, the {@code names} of parties, and each
     * filter by its own name, or null where nothing was asked.
     *
     * @param asked the parameters of the address: filters, {@code after} which row the page begins, and what must have
     *     been {@code applied} before it is read
     * @throws ApiProblem where the API says no
     */
    public void show(Listing list, MultiValueMap<String, String> asked, String language, Model model) {
        Query query = Query.of(list.api()).with("limit", String.valueOf(list.rows()));
        for (String filter : list.filters()) {
            String value = value(asked, filter);
            query.with(filter, value);
            model.addAttribute(filter, value);
        }
        query.with("after", value(asked, "after")).with("applied", value(asked, "applied"));
        model.addAttribute("page", apis.read(query.toString(), list.page()));
        model.addAttribute("names", register.names(language));
    }

    /** Several values go as one, for the API to refuse. */
    private static @Nullable String value(MultiValueMap<String, String> asked, String name) {
        List<String> values = asked.get(name);
        return values == null ? null : String.join(",", values);
    }
}
