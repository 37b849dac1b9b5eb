package org.chancery.portal.signin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** English and Korean: as the browser asks, until the person chooses by {@code ?lang=}, which a cookie remembers. */
@Configuration
class Languages implements WebMvcConfigurer {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.KOREAN);

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("chancery-language");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> {
            String asked = request.getHeader("Accept-Language");
            Locale best = asked == null ? null : Locale.lookup(ranges(asked), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        });
        return resolver;
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }
}
