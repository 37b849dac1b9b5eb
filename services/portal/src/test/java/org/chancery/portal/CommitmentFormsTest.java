package org.chancery.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.portal.Browsing.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** What the forms of a commitment send to its service. */
@SpringBootTest(properties = Browsing.CLIENT_SECRET)
@AutoConfigureMockMvc
@Import(Browsing.class)
class CommitmentFormsTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private FakeServices services;

    @Test
    void sends_which_report_was_reviewed_as_a_number() throws Exception {
        services.arrived.clear();
        browser.perform(post("/commitments/k1/review")
                        .with(as("DESK_OFFICER"))
                        .with(csrf())
                        .param("version", "\"5\"")
                        .param("report", "1")
                        .param("review", "ACCEPTED"))
                .andExpect(redirectedUrl("/commitments/k1?applied=thing/1@7"));
        assertThat(services.arrived)
                .filteredOn(sent -> sent.method().equals("POST"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.body()).isEqualTo("{\"report\":1,\"review\":\"ACCEPTED\"}"));
    }

    @Test
    void clears_the_flag_of_the_corrigendum_that_was_chosen() throws Exception {
        services.arrived.clear();
        browser.perform(post("/commitments/k1/flag-clearance")
                        .with(as("DESK_OFFICER"))
                        .with(csrf())
                        .param("version", "\"5\"")
                        .param("flag", "record/r3/1")
                        .param("outcome", "It still stands."))
                .andExpect(redirectedUrl("/commitments/k1?applied=thing/1@7"));
        assertThat(services.arrived)
                .filteredOn(sent -> sent.method().equals("POST"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.body())
                        .contains("\"record\":\"r3\"")
                        .contains("\"number\":1")
                        .contains("\"outcome\":\"It still stands.\""));
    }

    @Test
    void leaves_out_a_list_that_may_be_left_out() throws Exception {
        services.arrived.clear();
        browser.perform(post("/commitments/k1/reporting-schedule")
                        .with(as("DESK_OFFICER"))
                        .with(csrf())
                        .param("version", "\"5\"")
                        .param("dates", " ")
                        .param("rhythm.first", "2027-06-30")
                        .param("rhythm.everyMonths", "6")
                        .param("rhythm.until", "2028-12-31"))
                .andExpect(redirectedUrl("/commitments/k1?applied=thing/1@7"));
        assertThat(services.arrived)
                .filteredOn(sent -> sent.method().equals("POST"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.body())
                        .isEqualTo(
                                "{\"rhythm\":{\"first\":\"2027-06-30\",\"everyMonths\":6,\"until\":\"2028-12-31\"}}"));
    }
}
