package org.chancery.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where people sign in. It says plainly that it is a demonstration, and who can be tried. */
@RestController
class SignInPage {

    static final String PATH = "/login";

    private final String page;

    SignInPage(List<DemoPerson> people) {
        page = template("sign-in.html")
                .replace("{people}", people.stream().map(SignInPage::row).collect(Collectors.joining("\n")));
    }

    @PreAuthorize("permitAll()")
    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String signIn(HttpServletRequest request, CsrfToken token) {
        return page.replace("{message}", message(request))
                .replace("{parameter}", HtmlUtils.htmlEscape(token.getParameterName()))
                .replace("{token}", HtmlUtils.htmlEscape(token.getToken()));
    }

    /** For who came here without a portal that sent them. */
    @PreAuthorize("isAuthenticated()")
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String signedIn() {
        return template("signed-in.html");
    }

    private static String message(HttpServletRequest request) {
        if (request.getParameter("error") != null) {
            return "<p class=\"message\" role=\"alert\" id=\"message\">Name or password is wrong.</p>";
        }
        return request.getParameter("logout") != null
                ? "<p class=\"message\" role=\"status\">You have signed out.</p>"
                : "";
    }

    private static String row(DemoPerson person) {
        String roles =
                String.join(", ", person.roles()).toLowerCase(Locale.ROOT).replace('_', ' ');
        return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>"
                .formatted(
                        HtmlUtils.htmlEscape(person.sub()),
                        HtmlUtils.htmlEscape(person.name()),
                        HtmlUtils.htmlEscape(roles));
    }

    private static String template(String name) {
        try {
            return new ClassPathResource("pages/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
