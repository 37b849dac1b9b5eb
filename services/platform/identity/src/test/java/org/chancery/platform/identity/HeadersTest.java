package org.chancery.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Headers are read faster than by Spring, and no differently. */
class HeadersTest {

    private final HttpFirewall spring = new StrictHttpFirewall();
    private final HttpFirewall ours = new IdentityAutoConfiguration().httpFirewall();

    @Test
    void the_firewall_lets_the_same_characters_through() {
        assertThat(characters()
                        .filter(character -> {
                            String text = "a" + Character.toString(character) + "b";
                            return isValue(spring, text) != isValue(ours, text)
                                    || isName(spring, text) != isName(ours, text);
                        })
                        .boxed())
                .isEmpty();
    }

    /** All of the first plane, and some of every stretch of the others. */
    private static IntStream characters() {
        return IntStream.concat(
                IntStream.rangeClosed(0, Character.MAX_VALUE),
                IntStream.iterate(0x10000, next -> next <= Character.MAX_CODE_POINT, next -> next + 61));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\t", "a\tb", "\ud800", "a\udc00b", "\n", "\r\nX: y", "\u0000"})
    void the_firewall_judges_the_same_texts_alike(String text) {
        assertThat(isValue(ours, text)).isEqualTo(isValue(spring, text));
        assertThat(isName(ours, text)).isEqualTo(isName(spring, text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer  a",
                " Bearer a",
                "Bearer a",
                "bearer a.b.c",
                "BEARER a=",
                "Bearer a.b-c_d~e+f/G9",
                "Bearer a==",
                "Bearer a=b",
                "Bearer =",
                "Bearer a b",
                "Bearer a ",
                "Bearer a,Bearer b",
                "Bearer a\u00e4",
                "Bearer a\n",
                "Bearera",
                "Basic YTpi"
            })
    void a_token_is_taken_or_refused_alike(@Nullable String header) {
        assertThat(read(new BearerHeader(), header)).isEqualTo(read(new DefaultBearerTokenResolver(), header));
    }

    private static String read(BearerTokenResolver resolver, @Nullable String header) {
        var request = new MockHttpServletRequest();
        if (header != null) {
            request.addHeader(HttpHeaders.AUTHORIZATION, header);
        }
        try {
            return "token " + resolver.resolve(request);
        } catch (OAuth2AuthenticationException e) {
            return "refused " + e.getError();
        }
    }

    private static boolean isValue(HttpFirewall firewall, String value) {
        return isLet(firewall, "X-Some", value);
    }

    private static boolean isName(HttpFirewall firewall, String name) {
        return isLet(firewall, name, "some");
    }

    private static boolean isLet(HttpFirewall firewall, String name, String value) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader(name, value);
        try {
            return value.equals(firewall.getFirewalledRequest(request).getHeader(name));
        } catch (RequestRejectedException e) {
            return false;
        }
    }
}
