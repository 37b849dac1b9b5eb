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

/** What the forms of a consultation send to its service, and what they show when it refuses. */
@SpringBootTest(properties = Browsing.CLIENT_SECRET)
@AutoConfigureMockMvc
@Import(Browsing.class)
class ConsultationFormsTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private FakeServices services;

    @Test
    void sends_a_schedule_with_the_version_that_the_form_showed_and_leads_back() throws Exception {
        services.arrived.clear();
        browser.perform(post("/consultations/c1/schedule")
                        .with(as("DESK_OFFICER"))
                        .with(csrf())
                        .param("version", "\"5\"")
                        .param("date", "2021-01-07")
                        .param("start", "15:30")
                        .param("zone", "Asia/Seoul")
                        .param("mode", "VIRTUAL")
                        .param("place", " "))
                .andExpect(redirectedUrl("/consultations/c1?applied=thing/1@7"));
        assertThat(services.arrived)
                .filteredOn(sent -> !sent.method().equals("GET"))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.method()).isEqualTo("PUT");
                    assertThat(sent.path()).isEqualTo("/api/scheduling/consultations/c1/schedule");
                    assertThat(sent.ifMatch()).isEqualTo("\"5\"");
                    assertThat(sent.authorization()).isEqualTo("Bearer a-token");
                    assertThat(sent.body())
                            .isEqualTo(
                                    "{\"date\":\"2021-01-07\",\"start\":\"15:30\",\"zone\":\"Asia/Seoul\",\"mode\":\"VIRTUAL\"}");
                });
    }

    @Test
    void sends_a_lowered_marking_with_its_reason() throws Exception {
        services.arrived.clear();
        browser.perform(post("/consultations/c2/consultation-lowering")
                        .with(as("HEAD_OF_DELEGATION"))
                        .with(csrf())
                        .param("version", "\"5\"")
                        .param("marking", "PUBLIC")
                        .param("reason", "It was announced")
                        .param("authority", ""))
                .andExpect(redirectedUrl("/consultations/c2?applied=thing/1@7"));
        assertThat(services.arrived)
                .filteredOn(sent -> !sent.method().equals("GET"))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.method()).isEqualTo("POST");
                    assertThat(sent.path()).isEqualTo("/api/scheduling/consultations/c2/lowering");
                    assertThat(sent.ifMatch()).isEqualTo("\"5\"");
                    assertThat(sent.body()).isEqualTo("{\"marking\":\"PUBLIC\",\"reason\":\"It was announced\"}");
                });
    }

    @Test
    void sends_the_reasons_of_each_side_closed_up_where_a_row_was_left_empty() throws Exception {
        services.arrived.clear();
        browser.perform(post("/consultations/c2/postponement")
                        .with(as("DESK_OFFICER"))
                        .with(csrf())
                        .param("version", "\"5\"")
                        .param("askedBy", "IN")
                        .param("reasons[0].standing", "")
                        .param("reasons[1].standing", "STATED")
                        .param("reasons[1].by", "IN")
                        .param("reasons[1].reason", " other engagements ")
                        .param("on", "2020-11-20"))
                .andExpect(redirectedUrl("/consultations/c2?applied=thing/1@7"));
        assertThat(services.arrived)
                .filteredOn(sent -> sent.method().equals("POST"))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.path()).isEqualTo("/api/scheduling/consultations/c2/postponement");
                    assertThat(sent.ifMatch()).isEqualTo("\"5\"");
                    assertThat(sent.body())
                            .isEqualTo("{\"askedBy\":[\"IN\"],\"reasons\":[{\"standing\":\"STATED\",\"by\":\"IN\","
                                    + "\"reason\":\"other engagements\"}],\"on\":\"2020-11-20\"}");
                });
    }

    @Test
    void shows_one_more_row_without_sending_anything() throws Exception {
        services.arrived.clear();
        browser.perform(post("/consultations/c2/observers")
                        .with(as("DESK_OFFICER"))
                        .with(csrf())
                        .param("observers[0].name", "typed already")
                        .param("_more", "observers"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("f-observers-2-name")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("typed already")));
        assertThat(services.arrived).allMatch(request -> request.method().equals("GET"));
    }

    @Test
    void shows_a_refused_row_at_its_field() throws Exception {
        services.refuse("/api/scheduling/consultations/c3/cancellation", """
                {"type":"urn:chancery:problem:validation","title":"No","status":400,"detail":"One field is wrong.",
                 "errors":[{"pointer":"/reasons/0/reason","detail":"say why, or that it is withheld"}]}""");
        browser.perform(post("/consultations/c3/cancellation")
                        .with(as("DESK_OFFICER"))
                        .with(csrf())
                        .param("reasons[0].standing", "STATED"))
                .andExpect(status().isConflict())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("id=\"f-reasons-0-reason-error\"")));
    }

    @Test
    void looks_for_conflicts_with_a_slot_without_setting_it() throws Exception {
        services.arrived.clear();
        services.tell("/api/scheduling/conflicts", """
                {"dated":true,"warnings":[{"kind":"DAY_OFF","certainty":"CERTAIN","party":"KR","date":"2026-12-05"}]}""");
        browser.perform(post("/consultations/c2/schedule")
                        .with(as("DESK_OFFICER"))
                        .with(csrf())
                        .param("_try", "1")
                        .param("version", "\"5\"")
                        .param("date", "2026-12-05")
                        .param("room", "Narai Hall")
                        .param("phrase", "early December"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("Offices are closed")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("early December")));
        assertThat(services.arrived)
                .filteredOn(sent -> !sent.method().equals("GET"))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.path()).isEqualTo("/api/scheduling/conflicts");
                    assertThat(sent.body())
                            .isEqualTo("{\"consultation\":\"c2\",\"parties\":[\"KR\",\"IN\"],\"date\":\"2026-12-05\","
                                    + "\"room\":\"Narai Hall\"}");
                });
    }

    @Test
    void orders_the_agenda_by_the_numbers_beside_its_items() throws Exception {
        services.arrived.clear();
        browser.perform(post("/consultations/c2/agenda/order")
                        .with(as("DESK_OFFICER"))
                        .with(csrf())
                        .param("version", "\"5\"")
                        .param("place-i1", "2")
                        .param("place-i2", "1"))
                .andExpect(redirectedUrl("/consultations/c2/agenda?applied=thing/1@7"));
        assertThat(services.arrived)
                .singleElement()
                .satisfies(sent -> assertThat(sent.body()).isEqualTo("{\"items\":[\"i2\",\"i1\"]}"));
    }

    @Test
    void shows_a_refusal_at_its_field_and_keeps_what_was_typed() throws Exception {
        services.refuse("/api/scheduling/consultations", """
                {"type":"urn:chancery:refusal:scheduling:too-few-parties","title":"Too few","status":409,
                 "detail":"A consultation has two parties or more.","errors":[{"pointer":"/parties","detail":"two or more"}]}""");
        browser.perform(post("/consultations/new")
                        .with(as("DESK_OFFICER"))
                        .with(csrf())
                        .param("title", "Kept title"))
                .andExpect(status().isConflict())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("href=\"#f-parties\"")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("Kept title")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("two parties or more")));
    }
}
