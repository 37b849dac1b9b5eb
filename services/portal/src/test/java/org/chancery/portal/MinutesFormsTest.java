package org.chancery.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.portal.Browsing.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the forms of records, statements and texts send to the minutes. */
@SpringBootTest(properties = Browsing.CLIENT_SECRET)
@AutoConfigureMockMvc
@Import(Browsing.class)
class MinutesFormsTest {

    private static final String MEETING = "/consultations/c1";

    @Autowired
    private MockMvc browser;

    @Autowired
    private FakeServices services;

    @Test
    void sends_a_corrigendum_as_the_whole_statement_with_what_was_changed() throws Exception {
        services.arrived.clear();
        browser.perform(post("/records/r3/corrigendum/s1")
                        .with(as("HEAD_OF_DELEGATION"))
                        .with(csrf())
                        .param("_key", "form-2")
                        .param("reason", "misheard")
                        .param("act", "asked")
                        .param("text", "Asked India to take an active part.")
                        .param("note", "a word was missing"))
                .andExpect(redirectedUrl("/consultations/c1?applied=thing/1@7"));
        assertThat(services.arrived)
                .filteredOn(sent -> sent.method().equals("POST"))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.path()).isEqualTo("/api/minutes/records/r3/corrigenda");
                    assertThat(sent.key()).isEqualTo("form-2");
                    assertThat(sent.body())
                            .contains("\"reason\":\"misheard\"")
                            .contains("\"revision\":2")
                            .contains("\"effect\":\"ASK\"")
                            .contains("\"text\":\"Asked India to take an active part.\"")
                            .doesNotContain("speaker");
                });
    }

    @Test
    void sends_a_text_with_each_paragraph_in_its_languages() throws Exception {
        services.arrived.clear();
        browser.perform(post("/texts/new")
                        .with(as("NOTE_TAKER"))
                        .with(csrf())
                        .param("_key", "form-3")
                        .param("title", "Agreed minutes")
                        .param("parties", "KR", "IN")
                        .param("languages", "en\nko")
                        .param("paragraphs[0].address", "1")
                        .param("paragraphs[0].wordings[0].language", "en")
                        .param("paragraphs[0].wordings[0].text", "The sides met."))
                .andExpect(redirectedUrl("/texts/1?applied=thing/1@7"));
        assertThat(services.arrived)
                .filteredOn(sent -> sent.method().equals("POST"))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.key()).isEqualTo("form-3");
                    assertThat(sent.body())
                            .contains("\"languages\":[\"en\",\"ko\"]")
                            .contains("\"paragraphs\":[{\"address\":\"1\",\"wordings\":"
                                    + "[{\"language\":\"en\",\"text\":\"The sides met.\"}]}]");
                });
    }

    @Test
    void puts_aside_what_is_typed_into_a_statement_under_the_key_of_the_form() throws Exception {
        services.arrived.clear();
        browser.perform(post("/records/r1/statements/new")
                        .with(as("NOTE_TAKER"))
                        .with(csrf())
                        .param("_key", "d1")
                        .param("keep", "1")
                        .param("recordId", "r1")
                        .param("text", "Asked India to"))
                .andExpect(redirectedUrl("/records/r1/statements/new?draft=d1"));
        assertThat(services.arrived).singleElement().satisfies(sent -> {
            assertThat(sent.method()).isEqualTo("PUT");
            assertThat(sent.path()).isEqualTo("/api/minutes/records/r1/drafts/d1");
            assertThat(sent.body()).isEqualTo("{\"content\":{\"text\":\"Asked India to\",\"recordId\":\"r1\"}}");
        });
    }

    @Test
    void names_the_draft_that_goes_once_the_statement_is_recorded() throws Exception {
        services.arrived.clear();
        browser.perform(post("/records/r1/statements/new")
                        .with(as("NOTE_TAKER"))
                        .with(csrf())
                        .param("_key", "d1")
                        .param("draft", "d1")
                        .param("recordId", "r1")
                        .param("text", "Asked India to take part."))
                .andExpect(redirectedUrl("/records/r1?applied=thing/1@7"));
        assertThat(services.arrived)
                .extracting(sent -> sent.method() + " " + sent.path() + "?" + sent.query())
                .containsExactly("POST /api/minutes/records/r1/statements?draft=d1");
    }

    @Test
    void discards_a_draft() throws Exception {
        services.arrived.clear();
        browser.perform(post("/records/r1/statements/new")
                        .with(as("NOTE_TAKER"))
                        .with(csrf())
                        .param("_key", "d1")
                        .param("discard", "1")
                        .param("recordId", "r1"))
                .andExpect(redirectedUrl("/records/r1"));
        assertThat(services.arrived)
                .singleElement()
                .satisfies(sent -> assertThat(sent.method()).isEqualTo("DELETE"));
    }

    @Test
    void opens_a_record_of_an_occasion_that_belongs_to_no_consultation() throws Exception {
        browser.perform(post("/records/new")
                        .with(as("NOTE_TAKER"))
                        .with(csrf())
                        .param("title", "A call")
                        .param("consultation", ""))
                .andExpect(redirectedUrl("/records/1?applied=thing/1@7"));
    }

    @Test
    void sends_a_corrigendum_with_the_hash_of_the_text_as_it_reads_then() throws Exception {
        services.arrived.clear();
        services.tell("/api/minutes/texts/t1/corrigenda/reading", "{\"hash\":\"abcdef\",\"canonical\":\"the whole\"}");
        browser.perform(corrigendum().param("_try", "1"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("abcdef")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("the whole")));
        browser.perform(corrigendum()).andExpect(redirectedUrl("/texts/t1?applied=thing/1@7"));
        assertThat(services.arrived)
                .filteredOn(sent -> sent.path().equals("/api/minutes/texts/t1/corrigenda"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.body())
                        .contains("{\"party\":\"IN\",\"signatory\":\"Vinay Kumar\",\"hash\":\"abcdef\"}"));
    }

    private static MockHttpServletRequestBuilder corrigendum() {
        return post("/texts/t1/text-corrigendum")
                .with(as("HEAD_OF_DELEGATION"))
                .with(csrf())
                .param("version", "\"5\"")
                .param("reason", "a slip")
                .param("paragraphs[0].address", "1")
                .param("paragraphs[0].wordings[0].language", "en")
                .param("paragraphs[0].wordings[0].text", "The sides met again.")
                .param("approvals[0].party", "IN")
                .param("approvals[0].signatory", "Vinay Kumar");
    }

    @Test
    void sends_a_statement_with_its_undertakings_under_the_key_of_the_form() throws Exception {
        services.arrived.clear();
        browser.perform(post(MEETING + "/statements/new")
                        .with(as("NOTE_TAKER"))
                        .with(csrf())
                        .param("_key", "form-1")
                        .param("recordId", "r1")
                        .param("sides", "KR")
                        .param("act", "asked")
                        .param("effect", "ASK")
                        .param("text", "Asked India to take part.")
                        .param("marking", "OFFICIAL")
                        .param("releasable", "on")
                        .param("undertakings[0].kind", "REQUEST")
                        .param("undertakings[0].owners", "IN")
                        .param("undertakings[0].text", "Take part")
                        .param("undertakings[0].due.shape", "BY_EVENT")
                        .param("undertakings[0].due.phrase", "early December 2021"))
                .andExpect(redirectedUrl("/consultations/c1?applied=thing/1@7"));
        assertThat(services.arrived).singleElement().satisfies(sent -> {
            assertThat(sent.key()).isEqualTo("form-1");
            assertThat(sent.path()).isEqualTo("/api/minutes/records/r1/statements");
            assertThat(sent.body())
                    .contains("\"owners\":[{\"party\":\"IN\"}]")
                    .contains("\"due\":{\"shape\":\"BY_EVENT\",\"phrase\":\"early December 2021\"}")
                    .contains("\"releasable\":true");
        });
    }

    @Test
    void adds_and_drops_undertakings_without_a_script_and_without_sending_anything() throws Exception {
        services.arrived.clear();
        browser.perform(post(MEETING + "/statements/new")
                        .with(as("NOTE_TAKER"))
                        .with(csrf())
                        .param("text", "typed already")
                        .param("add", "1"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("f-undertakings-0-due-shape")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("typed already")));
        assertThat(services.arrived).allMatch(request -> request.method().equals("GET"));
    }
}
