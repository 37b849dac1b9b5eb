package org.chancery.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.portal.Browsing.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Who comes in, and what the portal takes from them and gives to them. */
@SpringBootTest(properties = Browsing.CLIENT_SECRET)
@AutoConfigureMockMvc
@Import(Browsing.class)
class AccessTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private FakeServices services;

    @ParameterizedTest
    @CsvSource({
        "/consultations/new, NOTE_TAKER",
        "/consultations/c2/schedule, HEAD_OF_DELEGATION",
        "/consultations/c2/postponement, NOTE_TAKER",
        "/consultations/c2/held, NOTE_TAKER",
        "/consultations/c2/raising, NOTE_TAKER",
        "/consultations/c2/consultation-lowering, DESK_OFFICER",
        "/records/new, DESK_OFFICER",
        "/records/r3/lowering/s1, NOTE_TAKER",
        "/records/r1/attachment-lowering/a1, NOTE_TAKER",
        "/records/r3/corrigendum/s1, DESK_OFFICER",
        "/texts/t1/approvals, NOTE_TAKER",
        "/mechanisms/m3/suspension, HEAD_OF_DELEGATION",
        "/decisions/new, NOTE_TAKER",
        "/commitments/k1/lapse, HEAD_OF_DELEGATION",
        "/commitments/k1/commitment-raising, NOTE_TAKER",
        "/commitments/k1/commitment-lowering, DESK_OFFICER",
        "/consultations/c1/statements/new, DESK_OFFICER",
        "/records/r1/closing, NOTE_TAKER",
        "/commitments/new, NOTE_TAKER",
        "/commitments/k1/answer, AUDITOR",
        "/audit, DESK_OFFICER",
        "/administration, AUDITOR",
        "/register/parties/new, NOTE_TAKER",
        "/register/parties/KR/holidays, NOTE_TAKER",
        "/register/persons/p1/offices, AUDITOR",
        "/mechanisms/m3/template, DESK_OFFICER",
        "/commitments/k1/flag-clearance, HEAD_OF_DELEGATION",
        "/outlook, AUDITOR",
        "/planner, ADMINISTRATOR",
    })
    void keeps_each_form_from_the_roles_it_is_not_for(String page, String role) throws Exception {
        browser.perform(get(page).with(as(role))).andExpect(status().isForbidden());
    }

    @Test
    void asks_strangers_to_sign_in() throws Exception {
        browser.perform(get("/consultations")).andExpect(status().is3xxRedirection());
    }

    @Test
    void forbids_scripts_frames_and_foreign_content() throws Exception {
        browser.perform(get("/consultations").with(as("DESK_OFFICER")))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; "
                                        + "frame-ancestors 'none'; form-action 'self' http://127.0.0.1:9000"));
    }

    @Test
    void refuses_a_form_without_its_forgery_token() throws Exception {
        browser.perform(post("/consultations/c2/held").with(as("DESK_OFFICER"))).andExpect(status().isForbidden());
    }

    @Test
    void passes_api_calls_on_with_the_callers_token_and_without_cookies() throws Exception {
        services.arrived.clear();
        browser.perform(get("/api/reporting/consultations?limit=5")
                        .header("Authorization", "Bearer theirs")
                        .header("Cookie", "chancery-portal=x"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"5\""));
        assertThat(services.arrived).singleElement().satisfies(sent -> {
            assertThat(sent.authorization()).isEqualTo("Bearer theirs");
            assertThat(sent.cookie()).isNull();
            assertThat(sent.query()).isEqualTo("limit=5");
        });
    }
}
