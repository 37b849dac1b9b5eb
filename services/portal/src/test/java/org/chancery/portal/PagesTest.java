package org.chancery.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(properties = "chancery.portal.client-secret=for-this-test-only")
@AutoConfigureMockMvc
class PagesTest {

    private static final String MEETING = "/consultations/c1";
    private static final FakeServices SERVICES = started();

    @Autowired
    private MockMvc browser;

    private static FakeServices started() {
        try {
            return new FakeServices();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        for (String service :
                new String[] {"scheduling", "minutes", "commitments", "audit", "notifications", "reporting"}) {
            properties.add("chancery.services." + service, SERVICES::address);
        }
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    @TestConfiguration
    static class Tokens {
        @Bean
        OAuth2AuthorizedClientManager tokenOfWhoeverLooks(ClientRegistrationRepository registrations) {
            return request -> new OAuth2AuthorizedClient(
                    registrations.findByRegistrationId("chancery"),
                    "somebody",
                    new OAuth2AccessToken(
                            OAuth2AccessToken.TokenType.BEARER,
                            "a-token",
                            Instant.EPOCH,
                            Instant.parse("2999-01-01T00:00:00Z")));
        }
    }

    private static RequestPostProcessor as(String... roles) {
        return oidcLogin()
                .idToken(token -> token.claim("name", "Seo Yun"))
                .authorities(Arrays.stream(roles)
                        .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "/consultations, DESK_OFFICER, Korea-India high-level policy consultation",
        "/consultations/new, DESK_OFFICER, announcedRound",
        "/consultations/new, DESK_OFFICER, 'value=\"CONFIDENTIAL\"'",
        "/consultations, DESK_OFFICER, restricted",
        "/consultations/c3, DESK_OFFICER, marking lowered to",
        "/consultations/c3, DESK_OFFICER, Both sides have announced it",
        "/consultations/c2, DESK_OFFICER, Raise the marking",
        "/consultations/c2, HEAD_OF_DELEGATION, Lower the marking",
        "/consultations/c2/raising, DESK_OFFICER, no trace of the consultation",
        "/consultations/c2/consultation-lowering, HEAD_OF_DELEGATION, what stands of it today",
        "/consultations/c1, DESK_OFFICER, Ham Sang-wook",
        "/consultations/c1, NOTE_TAKER, Record a statement",
        "/consultations/c1, HEAD_OF_DELEGATION, Close the record",
        "/consultations/c1/readout, HEAD_OF_DELEGATION, statement-recorded",
        "/consultations/c1/readout, HEAD_OF_DELEGATION, Lower the consultation first",
        "/consultations/c1, NOTE_TAKER, Without prejudice to any position.",
        "/consultations/c1, NOTE_TAKER, by the account of India",
        "/consultations/c1, NOTE_TAKER, 'by the account of India, as its words tell'",
        "/consultations/c3, DESK_OFFICER, no date given at first",
        "/consultations/c1, NOTE_TAKER, Asked India to take an active part.",
        "/consultations/c1, NOTE_TAKER, not before 2021-01-08 00:00 UTC",
        "/consultations/c1, NOTE_TAKER, A call before",
        "/consultations/c1, DESK_OFFICER, disputed by the other side",
        "/consultations/c1, DESK_OFFICER, round 2 as India counts",
        "/consultations/c1, DESK_OFFICER, The main meeting",
        "/consultations/c1, DESK_OFFICER, The two sides met.",
        "/consultations/c2, DESK_OFFICER, Record that it was announced",
        "/consultations/c3, HEAD_OF_DELEGATION, no record yet",
        "/consultations/c3, DESK_OFFICER, <b>Ambassador for Disarmament</b>",
        "/consultations/c3, DESK_OFFICER, 'href=\"/decisions/d1\">by one decision on several</a> <span class=\"muted\">2020-11-19</span>'",
        "/consultations/c2/schedule, DESK_OFFICER, Asia/Seoul",
        "/consultations/c2/announcement, DESK_OFFICER, Told by",
        "/consultations/c2/postponement, DESK_OFFICER, Who asked for it",
        "/consultations/c2/cancellation, DESK_OFFICER, no new date is sought",
        "/consultations/c2/observers, DESK_OFFICER, Palau",
        "/consultations/c1, DESK_OFFICER, absent third country",
        "/consultations/c1, DESK_OFFICER, 'early in 2022, New Delhi'",
        "/consultations/c1, DESK_OFFICER, Reciprocal support of candidatures",
        "/consultations/c1/goal, DESK_OFFICER, Whose goal it is",
        "/consultations/c1/next-round, DESK_OFFICER, New Delhi",
        "/consultations/c2/history-note, HEAD_OF_DELEGATION, What happened",
        "/consultations/c1, DESK_OFFICER, agreed by the two ministers in the spring",
        "/consultations/c2/delegations/KR, DESK_OFFICER, Ham Sang-wook",
        "/consultations/c1/correction/KR, HEAD_OF_DELEGATION, recorded wrongly",
        "/consultations/c2/agenda, DESK_OFFICER, Accept",
        "/consultations/c2/agenda, DESK_OFFICER, Lock the agenda",
        "/consultations/c2/agenda-lock, DESK_OFFICER, no longer changes",
        "/consultations/c2/carry-over/i1, DESK_OFFICER, another consultation",
        "/consultations/c2/held, DESK_OFFICER, will count the round",
        "/consultations/c1/held-withdrawal, HEAD_OF_DELEGATION, Reason",
        "/consultations/c1/statements/new, NOTE_TAKER, Add an undertaking",
        "/consultations/c1/statements/s1, NOTE_TAKER, Withdraw this statement",
        "/records, NOTE_TAKER, A call before",
        "/records/new, NOTE_TAKER, side call",
        "/records/r2, NOTE_TAKER, A call before",
        "/records/r2/statements/new, NOTE_TAKER, Add an undertaking",
        "/records/r1/closing, HEAD_OF_DELEGATION, never opened again",
        "/records/r1/reservation, NOTE_TAKER, Without prejudice to any position.",
        "/records/r1/default-marking, HEAD_OF_DELEGATION, confidential",
        "/records/r1, NOTE_TAKER, <span>Foreign Secretary</span>",
        "/records/r1, NOTE_TAKER, 'Named, but did not come'",
        "/records/r1, NOTE_TAKER, '<span>Vikram Shah, Under Secretary</span> <span class=\"tag\">excused</span>'",
        "/records/r1/comments, DESK_OFFICER, the record as a whole",
        "/records/r1/resolution/x1, DESK_OFFICER, Too short.",
        "/records/r1/attachments, NOTE_TAKER, application/pdf",
        "/records/r1/attachment-withdrawal/a1, NOTE_TAKER, Reason",
        "/records/r1, NOTE_TAKER, A concert was attended the evening before.",
        "/records/r1/sources, NOTE_TAKER, takes sources",
        "/records/r1/source-withdrawal/q1, NOTE_TAKER, Reason",
        "/records/r1, HEAD_OF_DELEGATION, attachment-lowering/a1",
        "/records/r1/attachment-lowering/a1, HEAD_OF_DELEGATION, where the document is kept",
        "/records/r3/lowering/s1, HEAD_OF_DELEGATION, On which authority",
        "/records/r3/corrigendum/s1, HEAD_OF_DELEGATION, It ought not to stand there at all",
        "/records/r3/assessment, HEAD_OF_DELEGATION, Assessment",
        "/records/r3/release, HEAD_OF_DELEGATION, never changes",
        "/records/r3, HEAD_OF_DELEGATION, /records/r3/release",
        "/records/r4, HEAD_OF_DELEGATION, Lower the consultation first",
        "/texts, DESK_OFFICER, Not yet approved by India",
        "/texts/new, NOTE_TAKER, Paragraph 1",
        "/texts/t1, DESK_OFFICER, 양측은 만났다.",
        "/texts/t1, DESK_OFFICER, a wrong annex",
        "/texts/t1/approvals, DESK_OFFICER, note verbale",
        "/texts/t1/versions, NOTE_TAKER, 두 측은 만났다.",
        "/texts/t1/approval-withdrawal/KR, DESK_OFFICER, Reason",
        "/mechanisms, DESK_OFFICER, since 2022-08-05",
        "/mechanisms/new, DESK_OFFICER, Cadence",
        "/mechanisms/proposals/new, DESK_OFFICER, Propose a mechanism",
        "/mechanisms/m1, NOTE_TAKER, one decision on several",
        "/mechanisms/m1, NOTE_TAKER, round 4 as India counts",
        "/mechanisms/m1/resumption, DESK_OFFICER, Resumed by",
        "/mechanisms/m3/suspension, DESK_OFFICER, Suspended by",
        "/mechanisms/m3/name, DESK_OFFICER, The dialogue",
        "/mechanisms/m3/rhythm, DESK_OFFICER, annually",
        "/mechanisms/m3/mechanism-closing, DESK_OFFICER, Its place is taken by",
        "/mechanisms/m4/launch, DESK_OFFICER, The dialogue",
        "/decisions/new, DESK_OFFICER, Decided by",
        "/decisions/d1, DESK_OFFICER, Suspended by one decision",
        "/commitments, DESK_OFFICER, Participate actively",
        "/commitments?late=true&order=DUE, DESK_OFFICER, due soonest first",
        "/commitments, DESK_OFFICER, pledge: oral",
        "/commitments?escalated=true, HEAD_OF_DELEGATION, '<span class=\"tag late\">escalated</span>'",
        "/commitments/k1, HEAD_OF_DELEGATION, went up the chain to the heads of delegation",
        "/commitments/k1, NOTE_TAKER, '2021-06-30</span> <span class=\"tag late\">late</span> <span class=\"tag late\">escalated</span>'",
        "/subscriptions, HEAD_OF_DELEGATION, and of nothing else",
        "/subscriptions, DESK_OFFICER, Escalated only",
        "/commitments/k1, DESK_OFFICER, first half of 2022",
        "/commitments/k1, DESK_OFFICER, Words that it rests on were corrected",
        "/commitments/k1, DESK_OFFICER, taken 2021-06-01",
        "/commitments/k1, DESK_OFFICER, 'href=\"/mechanisms/m1\">The dialogue</a></span></dd>'",
        "/commitments/new, DESK_OFFICER, Republic of Korea",
        "/commitments/k1, DESK_OFFICER, Record the answer",
        "/commitments/k1/answer, DESK_OFFICER, ad referendum",
        "/commitments/k1/progress, DESK_OFFICER, What was done",
        "/commitments/k1/fulfilment, DESK_OFFICER, Evidence",
        "/commitments/k1/deferral, DESK_OFFICER, at a mutually convenient date",
        "/commitments/k1/withdrawal, DESK_OFFICER, Given up by",
        "/commitments/k1/lapse, DESK_OFFICER, no longer be kept",
        "/commitments/k1/home-decision, DESK_OFFICER, refused at home",
        "/commitments/k1/milestones, DESK_OFFICER, Name a delegation",
        "/commitments/k1/milestone, DESK_OFFICER, Name a delegation",
        "/commitments/k1/review, HEAD_OF_DELEGATION, Named a delegation",
        "/commitments/k1/pledge, DESK_OFFICER, reciprocal",
        "/commitments/k1/commitment-raising, DESK_OFFICER, no trace of the commitment",
        "/commitments/k1/commitment-lowering, HEAD_OF_DELEGATION, those are lowered first",
        "/campaigns, DESK_OFFICER, 1 of 1 targets consulted",
        "/campaigns/new, DESK_OFFICER, Goal",
        "/campaigns/g1, DESK_OFFICER, India",
        "/campaigns/g1/phases, DESK_OFFICER, Targets of this phase",
        "/campaigns/g1/campaign-closing, DESK_OFFICER, withdrawn",
        "/consultations/c2/agenda-deadline, DESK_OFFICER, Time zone",
        "/mechanisms/m3/mergers, DESK_OFFICER, Which go into it",
        "/texts/t1/text-lowering, HEAD_OF_DELEGATION, On which authority",
        "/outlook, DESK_OFFICER, by its rule",
        "/outlook, NOTE_TAKER, postponed 2022-02-01",
        "/planner, DESK_OFFICER, Look for hours",
        "/planner?parties=KR&parties=IN&from=2026-12-01, HEAD_OF_DELEGATION, 13:30",
        "/planner?consultation=c2&from=2026-12-01, DESK_OFFICER, zone=Asia/Seoul",
        "/consultations/c2, DESK_OFFICER, Public holiday",
        "/consultations/c2/schedule?date=2026-12-01&start=12:30, DESK_OFFICER, 2026-12-01",
        "/consultations/c2/schedule, DESK_OFFICER, Look for conflicts",
        "/consultations/c2/schedule, DESK_OFFICER, 'value=\"tel:+82-2-2100-2114\"'",
        "/consultations/c2/schedule, DESK_OFFICER, 'value=\"Narai Hall\"'",
        "/consultations/c1, DESK_OFFICER, Narai Hall",
        "/consultations/c1, DESK_OFFICER, 'href=\"https://meet.example.org/talks\" rel=\"noopener noreferrer\"'",
        "/consultations/c2, DESK_OFFICER, '<dd><span>tel:+82-2-2100-2114</span></dd>'",
        "/consultations/c2, DESK_OFFICER, Room is taken:",
        "/consultations/c2, DESK_OFFICER, Joined at the same address:",
        "/mechanisms/m3, NOTE_TAKER, Without prejudice.",
        "/mechanisms/m3, DESK_OFFICER, Plan a consultation",
        "/mechanisms/m1, NOTE_TAKER, nothing is set for this mechanism",
        "/mechanisms/m3/template, HEAD_OF_DELEGATION, Security",
        "/commitments/k1, NOTE_TAKER, It still stands.",
        "/commitments/k1, NOTE_TAKER, Reports are due",
        "/commitments/k1, NOTE_TAKER, /records/r2#statement-s9",
        "/commitments/k1/flag-clearance, DESK_OFFICER, a wrong year",
        "/commitments/k1/reporting-schedule, DESK_OFFICER, Last report due by",
        "/campaigns/g1, NOTE_TAKER, /commitments?campaign=g1",
        "/register/parties/KR, AUDITOR, New Year",
        "/register/parties/KR/working-week, ADMINISTRATOR, Wednesday",
        "/register/parties/KR/holidays?year=2026, DESK_OFFICER, Christmas",
        "/register/persons/p1, AUDITOR, Deputy Minister",
        "/register/persons/p1/offices, ADMINISTRATOR, Organisation",
        "/records/r3/revisions/s1, DESK_OFFICER, <ins>an active </ins>",
        "/records/r3/revisions/s1, NOTE_TAKER, a word was missing",
        "/texts/t1/compare, DESK_OFFICER, <del>They met.</del><ins>The sides met in Seoul.</ins>",
        "/changes/consultations/c1, NOTE_TAKER, between two days",
        "/changes/consultations/c1?from=2021-01-01T00:00, DESK_OFFICER, /schedule/parts/1",
        "/as-of/consultations/c1, NOTE_TAKER, virtual",
        "/as-of/consultations/c1?at=2021-01-01T00:00, DESK_OFFICER, Deputy Minister",
        "/as-of/mechanisms/m3, DESK_OFFICER, As it stood at an instant",
        "/as-of/records/r1, NOTE_TAKER, early December 2021",
        "/as-of/commitments/k1, HEAD_OF_DELEGATION, side call",
        "/as-of/commitments/k9?at=2001-01-01T00:00, HEAD_OF_DELEGATION, Nothing of it had been recorded by then",
        "/consultations/c1, NOTE_TAKER, /as-of/consultations/c1",
        "/records/r1/statements/new?draft=d1, NOTE_TAKER, a draft that you put aside",
        "/consultations/c1, NOTE_TAKER, ?draft=d1",
        "/register, AUDITOR, Asia/Seoul",
        "/register/parties/new, ADMINISTRATOR, ISO 3166-1",
        "/register/persons/new, DESK_OFFICER, India",
        "/register/mechanisms/new, DESK_OFFICER, Cadence",
        "/subscriptions, DESK_OFFICER, seo.yun@mofa.example",
        "/audit, AUDITOR, consultation-held",
        "/administration, ADMINISTRATOR, Rebuild",
    })
    void shows_each_page_to_the_role_it_is_for(String page, String role, String says) throws Exception {
        String html = browser.perform(get(page).with(as(role)).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html).contains(says).doesNotContain("??");
        String korean = browser.perform(get(page).with(as(role)).header("Accept-Language", "ko-KR"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(korean).contains("lang=\"ko\"").doesNotContain("??");
    }

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
    void offers_no_release_of_a_readout_of_a_marked_meeting() throws Exception {
        String html = browser.perform(
                        get("/records/r4").with(as("HEAD_OF_DELEGATION")).header("Accept-Language", "en"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html).contains("/records/r4/assessment").doesNotContain("/records/r4/release");
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
    void sends_a_schedule_with_the_version_that_the_form_showed_and_leads_back() throws Exception {
        SERVICES.arrived.clear();
        browser.perform(post(MEETING + "/schedule")
                        .with(as("DESK_OFFICER"))
                        .with(csrf())
                        .param("version", "\"5\"")
                        .param("date", "2021-01-07")
                        .param("start", "15:30")
                        .param("zone", "Asia/Seoul")
                        .param("mode", "VIRTUAL")
                        .param("place", " "))
                .andExpect(redirectedUrl("/consultations/c1?applied=thing/1@7"));
        assertThat(SERVICES.arrived)
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
        SERVICES.arrived.clear();
        browser.perform(post("/consultations/c2/consultation-lowering")
                        .with(as("HEAD_OF_DELEGATION"))
                        .with(csrf())
                        .param("version", "\"5\"")
                        .param("marking", "PUBLIC")
                        .param("reason", "It was announced")
                        .param("authority", ""))
                .andExpect(redirectedUrl("/consultations/c2?applied=thing/1@7"));
        assertThat(SERVICES.arrived)
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
        SERVICES.arrived.clear();
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
        assertThat(SERVICES.arrived)
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
        SERVICES.arrived.clear();
        browser.perform(post("/consultations/c2/observers")
                        .with(as("DESK_OFFICER"))
                        .with(csrf())
                        .param("observers[0].name", "typed already")
                        .param("_more", "observers"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("f-observers-2-name")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("typed already")));
        assertThat(SERVICES.arrived).allMatch(request -> request.method().equals("GET"));
    }

    @Test
    void shows_a_refused_row_at_its_field() throws Exception {
        SERVICES.refuse("/api/scheduling/consultations/c3/cancellation", """
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
    void sends_a_corrigendum_as_the_whole_statement_with_what_was_changed() throws Exception {
        SERVICES.arrived.clear();
        browser.perform(post("/records/r3/corrigendum/s1")
                        .with(as("HEAD_OF_DELEGATION"))
                        .with(csrf())
                        .param("_key", "form-2")
                        .param("reason", "misheard")
                        .param("act", "asked")
                        .param("text", "Asked India to take an active part.")
                        .param("note", "a word was missing"))
                .andExpect(redirectedUrl("/consultations/c1?applied=thing/1@7"));
        assertThat(SERVICES.arrived)
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
        SERVICES.arrived.clear();
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
        assertThat(SERVICES.arrived)
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
    void sends_which_report_was_reviewed_as_a_number() throws Exception {
        SERVICES.arrived.clear();
        browser.perform(post("/commitments/k1/review")
                        .with(as("DESK_OFFICER"))
                        .with(csrf())
                        .param("version", "\"5\"")
                        .param("report", "1")
                        .param("review", "ACCEPTED"))
                .andExpect(redirectedUrl("/commitments/k1?applied=thing/1@7"));
        assertThat(SERVICES.arrived)
                .filteredOn(sent -> sent.method().equals("POST"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.body()).isEqualTo("{\"report\":1,\"review\":\"ACCEPTED\"}"));
    }

    @Test
    void looks_for_conflicts_with_a_slot_without_setting_it() throws Exception {
        SERVICES.arrived.clear();
        SERVICES.tell("/api/scheduling/conflicts", """
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
        assertThat(SERVICES.arrived)
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
    void clears_the_flag_of_the_corrigendum_that_was_chosen() throws Exception {
        SERVICES.arrived.clear();
        browser.perform(post("/commitments/k1/flag-clearance")
                        .with(as("DESK_OFFICER"))
                        .with(csrf())
                        .param("version", "\"5\"")
                        .param("flag", "record/r3/1")
                        .param("outcome", "It still stands."))
                .andExpect(redirectedUrl("/commitments/k1?applied=thing/1@7"));
        assertThat(SERVICES.arrived)
                .filteredOn(sent -> sent.method().equals("POST"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.body())
                        .contains("\"record\":\"r3\"")
                        .contains("\"number\":1")
                        .contains("\"outcome\":\"It still stands.\""));
    }

    @Test
    void puts_aside_what_is_typed_into_a_statement_under_the_key_of_the_form() throws Exception {
        SERVICES.arrived.clear();
        browser.perform(post("/records/r1/statements/new")
                        .with(as("NOTE_TAKER"))
                        .with(csrf())
                        .param("_key", "d1")
                        .param("keep", "1")
                        .param("recordId", "r1")
                        .param("text", "Asked India to"))
                .andExpect(redirectedUrl("/records/r1/statements/new?draft=d1"));
        assertThat(SERVICES.arrived).singleElement().satisfies(sent -> {
            assertThat(sent.method()).isEqualTo("PUT");
            assertThat(sent.path()).isEqualTo("/api/minutes/records/r1/drafts/d1");
            assertThat(sent.body()).isEqualTo("{\"content\":{\"text\":\"Asked India to\",\"recordId\":\"r1\"}}");
        });
    }

    @Test
    void names_the_draft_that_goes_once_the_statement_is_recorded() throws Exception {
        SERVICES.arrived.clear();
        browser.perform(post("/records/r1/statements/new")
                        .with(as("NOTE_TAKER"))
                        .with(csrf())
                        .param("_key", "d1")
                        .param("draft", "d1")
                        .param("recordId", "r1")
                        .param("text", "Asked India to take part."))
                .andExpect(redirectedUrl("/records/r1?applied=thing/1@7"));
        assertThat(SERVICES.arrived)
                .extracting(sent -> sent.method() + " " + sent.path() + "?" + sent.query())
                .containsExactly("POST /api/minutes/records/r1/statements?draft=d1");
    }

    @Test
    void discards_a_draft() throws Exception {
        SERVICES.arrived.clear();
        browser.perform(post("/records/r1/statements/new")
                        .with(as("NOTE_TAKER"))
                        .with(csrf())
                        .param("_key", "d1")
                        .param("discard", "1")
                        .param("recordId", "r1"))
                .andExpect(redirectedUrl("/records/r1"));
        assertThat(SERVICES.arrived)
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
        SERVICES.arrived.clear();
        SERVICES.tell("/api/minutes/texts/t1/corrigenda/reading", "{\"hash\":\"abcdef\",\"canonical\":\"the whole\"}");
        browser.perform(corrigendum().param("_try", "1"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("abcdef")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("the whole")));
        browser.perform(corrigendum()).andExpect(redirectedUrl("/texts/t1?applied=thing/1@7"));
        assertThat(SERVICES.arrived)
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
    void leaves_out_a_list_that_may_be_left_out() throws Exception {
        SERVICES.arrived.clear();
        browser.perform(post("/commitments/k1/reporting-schedule")
                        .with(as("DESK_OFFICER"))
                        .with(csrf())
                        .param("version", "\"5\"")
                        .param("dates", " ")
                        .param("rhythm.first", "2027-06-30")
                        .param("rhythm.everyMonths", "6")
                        .param("rhythm.until", "2028-12-31"))
                .andExpect(redirectedUrl("/commitments/k1?applied=thing/1@7"));
        assertThat(SERVICES.arrived)
                .filteredOn(sent -> sent.method().equals("POST"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.body())
                        .isEqualTo(
                                "{\"rhythm\":{\"first\":\"2027-06-30\",\"everyMonths\":6,\"until\":\"2028-12-31\"}}"));
    }

    @Test
    void orders_the_agenda_by_the_numbers_beside_its_items() throws Exception {
        SERVICES.arrived.clear();
        browser.perform(post("/consultations/c2/agenda/order")
                        .with(as("DESK_OFFICER"))
                        .with(csrf())
                        .param("version", "\"5\"")
                        .param("place-i1", "2")
                        .param("place-i2", "1"))
                .andExpect(redirectedUrl("/consultations/c2/agenda?applied=thing/1@7"));
        assertThat(SERVICES.arrived)
                .singleElement()
                .satisfies(sent -> assertThat(sent.body()).isEqualTo("{\"items\":[\"i2\",\"i1\"]}"));
    }

    @Test
    void sends_a_statement_with_its_undertakings_under_the_key_of_the_form() throws Exception {
        SERVICES.arrived.clear();
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
        assertThat(SERVICES.arrived).singleElement().satisfies(sent -> {
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
        SERVICES.arrived.clear();
        browser.perform(post(MEETING + "/statements/new")
                        .with(as("NOTE_TAKER"))
                        .with(csrf())
                        .param("text", "typed already")
                        .param("add", "1"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("f-undertakings-0-due-shape")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("typed already")));
        assertThat(SERVICES.arrived).allMatch(request -> request.method().equals("GET"));
    }

    @Test
    void shows_a_refusal_at_its_field_and_keeps_what_was_typed() throws Exception {
        SERVICES.refuse("/api/scheduling/consultations", """
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

    @Test
    void refuses_a_form_without_its_forgery_token() throws Exception {
        browser.perform(post("/consultations/c2/held").with(as("DESK_OFFICER"))).andExpect(status().isForbidden());
    }

    @Test
    void passes_api_calls_on_with_the_callers_token_and_without_cookies() throws Exception {
        SERVICES.arrived.clear();
        browser.perform(get("/api/reporting/consultations?limit=5")
                        .header("Authorization", "Bearer theirs")
                        .header("Cookie", "chancery-portal=x"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"5\""));
        assertThat(SERVICES.arrived).singleElement().satisfies(sent -> {
            assertThat(sent.authorization()).isEqualTo("Bearer theirs");
            assertThat(sent.cookie()).isNull();
            assertThat(sent.query()).isEqualTo("limit=5");
        });
    }
}
