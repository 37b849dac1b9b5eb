package org.chancery.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page has at hand: who looks, in which language, and where. */
@ControllerAdvice
class PageModel {

    @ModelAttribute("me")
    @Nullable
    SignedInPerson me(@Nullable Authentication authentication) {
        return authentication == null ? null : SignedInPerson.of(authentication);
    }

    @ModelAttribute("language")
    String language(Locale locale) {
        return locale.getLanguage().equals("ko") ? "ko" : "en";
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
