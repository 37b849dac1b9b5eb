package org.chancery.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeAnswersTest extends HttpTest {

    @Test
    void an_answer_says_how_long_it_is() {
        var answer = post("{\"title\":\"t\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValueAsLong("Content-Length"))
                .hasValue(answer.response().body().length());
        assertThat(answer.response().headers().firstValue("Transfer-Encoding")).isEmpty();
    }
}
