package org.chancery.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.issuer.Running.location;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInPageIT extends IssuerFixture {

    @Test
    void says_that_it_is_a_demonstration_and_shows_no_password() throws Exception {
        var page = issuer.get("/login");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body())
                .contains("<html lang=\"en\">", "Demo issuer", "for=\"username\"", "for=\"password\"", "seo.yun")
                .doesNotContain(password("seo.yun"), "{");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "form-action 'self' http://localhost:8080");
        assertThat(issuer.get("/issuer.css").statusCode()).isEqualTo(200);
    }

    @Test
    void refuses_a_wrong_password_without_saying_what_is_wrong() throws Exception {
        for (String name : List.of("seo.yun", "nobody")) {
            var answer = issuer.signIn(name, "wrong");

            assertThat(location(answer)).endsWith("/login?error");
            assertThat(issuer.get("/login?error").body()).contains("Name or password is wrong");
        }
    }

    @Test
    void refuses_a_form_of_another_site() throws Exception {
        var answer = issuer.post("/login", Map.of("username", "seo.yun", "password", password("seo.yun")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
