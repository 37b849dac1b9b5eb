package org.chancery.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.portal.Browsing.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** What a list asks of its service, and what it shows of that again. */
@SpringBootTest(properties = Browsing.CLIENT_SECRET)
@AutoConfigureMockMvc
@Import(Browsing.class)
class ListsTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private FakeServices services;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            consultations | 25 | party=IN&mechanism=m1&status=HELD&after=abc&applied=thing/1@7
            records       | 25 | party=IN&state=CLOSED&after=abc&applied=thing/1@7
            texts         | 25 | party=IN&agreed=true&after=abc&applied=thing/1@7
            mechanisms    | 50 | party=IN&state=CLOSED&after=abc&applied=thing/1@7
            commitments   | 25 | party=IN&state=OPEN&mechanism=m1&campaign=g1&before=2022-01-01&late=true&escalated=true&order=DUE&after=abc&applied=thing/1@7
            """)
    void passes_on_what_it_is_narrowed_to(String list, int rows, String query) throws Exception {
        String html = show("/" + list + "?" + query);

        assertThat(asked(list)).isEqualTo("limit=" + rows + "&" + query);
        assertThat(html).containsPattern("value=\"IN\"[^>]*selected=\"selected\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/records, limit=25",
        "/records?party=&state=OPEN, limit=25&state=OPEN",
        "/records?other=x, limit=25",
        "/records?party=KR&party=IN, 'limit=25&party=KR,IN'",
    })
    void passes_nothing_else_on(String page, String query) throws Exception {
        show(page);

        assertThat(asked("records")).isEqualTo(query);
    }

    @Test
    void leads_on_to_the_next_page_of_what_it_is_narrowed_to() throws Exception {
        assertThat(show("/consultations?party=IN&status=HELD"))
                .containsPattern("/consultations\\?party=IN&amp;[^\"]*status=HELD&amp;after=abc\"");
    }

    private String show(String page) throws Exception {
        services.arrived.clear();
        return browser.perform(get(page).with(as("DESK_OFFICER")).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The query with which the list was read. */
    private String asked(String list) {
        return services.arrived.stream()
                .filter(sent -> sent.path().equals("/api/reporting/" + list))
                .map(sent -> String.valueOf(sent.query()))
                .reduce((one, other) -> one + " and " + other)
                .orElse("nothing");
    }
}
