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

/** Each page says what it should to the role that it is for, in both languages. */
@SpringBootTest(properties = Browsing.CLIENT_SECRET)
@AutoConfigureMockMvc
@Import(Browsing.class)
class PagesTest {

    @Autowired
    private MockMvc browser;

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
        "/records, NOTE_TAKER, >Policy Consultation</a>",
        "/records/r4, NOTE_TAKER, <h1>Policy Consultation</h1>",
        "/records/r4, NOTE_TAKER, <title>Policy Consultation – Chancery</title>",
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

    @Test
    void offers_no_release_of_a_readout_of_a_marked_meeting() throws Exception {
        String html = browser.perform(
                        get("/records/r4").with(as("HEAD_OF_DELEGATION")).header("Accept-Language", "en"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html).contains("/records/r4/assessment").doesNotContain("/records/r4/release");
    }
}
