package org.chancery.portal.forms;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriUtils;

/** Sends a form's command and then leads on, or shows the form again with what is wrong. */
@Component
public class Forms {

    private final HttpServletResponse response;

    Forms(HttpServletResponse response) {
        this.response = response;
    }

    /** The version that a form carried; empty where it carried none, which the API will ask for. */
    public static String version(@Nullable String carried) {
        return carried == null ? "" : carried;
    }

    /**
     * @param command the call
     * @param next the page to go to; it waits until it can show what was done
     * @param again what shows the form again, with the same values
     * @return a view name
     */
    public String submit(
            Model model, Supplier<Receipt> command, Function<Receipt, String> next, Supplier<String> again) {
        try {
            Receipt receipt = command.get();
            return "redirect:" + next.apply(receipt) + "?applied="
                    + UriUtils.encodeQueryParam(receipt.applied(), StandardCharsets.UTF_8);
        } catch (ApiProblem no) {
            response.setStatus(no.problem().status());
            model.addAttribute("problem", no.problem());
            return again.get();
        }
    }
}
