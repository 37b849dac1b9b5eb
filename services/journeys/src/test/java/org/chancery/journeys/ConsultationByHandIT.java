package org.chancery.journeys;

import org.chancery.journeys.Browser.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The people of one ministry do the whole of the founding consultation with the forms of the portal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultationByHandIT {

    private static final String MECHANISM = "Korea-India high-level policy consultation on global issues";
    private static final String KOREA = "Republic of Korea";

    private Browser browser;
    private RunningChancery chancery;

    @BeforeAll
    void start() {
        browser = Browser.found();
        chancery = RunningChancery.started("by-hand", "--no-play");
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (chancery != null) {
            chancery.close();
        }
    }

    @Test
    void from_the_register_to_the_assessment() {
        Person administrator = browser.signIn(chancery, "choi.minseo", "en-GB");
        register(administrator, "KR", KOREA, "Korean", "Seoul", "Asia/Seoul");
        register(administrator, "IN", "India", "Indian", "New Delhi", "Asia/Kolkata");

        Person desk = browser.signIn(chancery, "seo.yun", "en-GB");
        String consultation = plan(desk);
        String campaign = serveCampaign(desk);
        Person head = browser.signIn(chancery, "lee.dohyun", "en-GB");
        head.open(consultation).follow("Record as held").press("Record as held").awaits("record open");
        head.awaits("round 1");

        Person notes = browser.signIn(chancery, "han.jiho", "en-GB");
        takeNotes(notes, consultation);
        head.open(consultation).follow("Close the record").isAccessible().press("Close the record");
        head.awaits("record closed");

        answer(desk, consultation);
        enterWhatStandsInTheReleaseOnly(desk, consultation);
        desk.open(campaign).sees(MECHANISM).sees("Take part actively in the Ministerial");
        head.open(consultation)
                .follow("Write the assessment")
                .fill("Assessment", "The meeting laid a firmer ground for multilateral cooperation.")
                .press("Save")
                .sees("The meeting laid a firmer ground");
        head.sees("The Korean side asked India to take part")
                .sees("The Korean side will continue to hold bilateral consultations")
                .sees("The two sides agreed to hold it on a regular basis.")
                .isAccessible()
                .picture("consultation");
        head.follow("With the facts behind it")
                .sees("statement-recorded")
                .isAccessible()
                .picture("readout");

        browser.signIn(chancery, "seo.yun", "ko-KR")
                .open(consultation)
                .sees("발언")
                .sees("12:00")
                .isAccessible()
                .picture("consultation-ko");
        browser.signIn(chancery, "park.sora", "en-GB")
                .open("/audit")
                .sees("consultation-held")
                .sees("reaction:when-consultation-held-then-open-record")
                .isAccessible()
                .picture("audit");
    }

    private static void register(
            Person administrator, String code, String name, String adjective, String capital, String zone) {
        administrator
                .open("/register/parties/new")
                .fill("Code", code)
                .choose("Kind", "state")
                .fill("Name in English", name)
                .fill("Adjective in English (the ... side)", adjective)
                .fill("Capital in English", capital)
                .fill("Time zone", zone)
                .isAccessible()
                .press("Save")
                .sees(zone);
    }

    private static String plan(Person desk) {
        desk.open("/register/mechanisms/new")
                .fill("Name", MECHANISM)
                .tick("Parties", KOREA)
                .tick("Parties", "India")
                .press("Launch")
                .open("/consultations/new")
                .isAccessible();
        // A mistake first: the form comes back with what was typed, and says what is wrong.
        desk.fill("Title", "Kept while it is wrong").press("Propose").sees("That did not work");
        desk.page().getByLabel("Title").fill("");
        desk.choose("Mechanism", MECHANISM)
                .tick("Parties", KOREA)
                .tick("Parties", "India")
                .fill("Announced round", "1")
                .press("Propose")
                .sees("announced as round 1");
        String consultation = desk.path();
        desk.follow("Set date and place")
                .fill("Date at the place", "2021-01-07")
                .fill("Start", "15:30")
                .fill("Time zone", "Asia/Seoul")
                .choose("Mode", "virtual")
                .isAccessible()
                .press("Save")
                .sees("12:00");
        delegation(desk, consultation, "KR", "Ham Sang-wook", "Deputy Minister for Multilateral and Global Affairs");
        delegation(desk, consultation, "IN", "Vinay Kumar", "Additional Secretary (International Organizations)");
        desk.follow("Work on the agenda");
        for (String topic :
                new String[] {"Preparations for the Peacekeeping Ministerial", "India's term in the Council"}) {
            desk.fill("Topic", topic).press("Propose an item").sees(topic);
            desk.press("Accept: " + topic);
        }
        return consultation;
    }

    private static String serveCampaign(Person desk) {
        desk.open("/campaigns")
                .follow("Open a campaign")
                .fill("Name", "Security Council 2024-2025")
                .fill("Goal", "non-permanent membership of the Security Council for the 2024-2025 term")
                .fill("Ends on", "2023-06-30")
                .isAccessible()
                .press("Save")
                .tick("Target", "India")
                .press("Save")
                .sees("not yet")
                .press("Assign a consultation")
                .isAccessible();
        return desk.path();
    }

    private static void delegation(Person desk, String consultation, String side, String chair, String title) {
        desk.open(consultation + "/delegations/" + side)
                .fill("Name", chair)
                .fill("Title on the day", title)
                .isAccessible()
                .press("Save")
                .sees(chair);
    }

    private static void takeNotes(Person notes, String consultation) {
        notes.open(consultation + "/statements/new")
                .tick("Who speaks", KOREA)
                .fill("Verb", "asked")
                .choose("Effect", "asks")
                .fill("Words", "Asked India to take part actively.")
                .fill("Topic", "UN peacekeeping")
                .choose("To whom", "India")
                .tick("The readout may say it")
                .press("Add an undertaking")
                .choose("Kind", "request")
                .tick("Who is to do it", "India")
                .fill("What", "Take part actively in the Ministerial")
                .choose("Due", "by an event")
                .fill("Due, in the words used", "early December 2021")
                .isAccessible()
                .press("Save")
                .sees("Asked India to take part actively.");
        notes.open(consultation + "/statements/new")
                .tick("Who speaks", KOREA)
                .tick("Who speaks", "India")
                .fill("Verb", "agreed")
                .choose("Effect", "agrees")
                .fill("Words", "Agreed to hold it on a regular basis.")
                .fill("Topic", "Mechanism")
                .tick("The readout may say it")
                .press("Add an undertaking")
                .choose("Kind", "joint")
                .tick("Who is to do it", KOREA)
                .tick("Who is to do it", "India")
                .fill("What", "Hold the consultation regularly")
                .choose("Due", "again and again")
                .fill("Due, in the words used", "on a regular basis")
                .tick("It is about holding this mechanism again")
                .press("Save")
                .sees("Agreed to hold it on a regular basis.");
        notes.page().locator(".statement").first().getByText("Revise").click();
        notes.fill("Words", "Asked India to take part in the Ministerial actively.")
                .press("Save")
                .sees("revision 2");
    }

    private static void enterWhatStandsInTheReleaseOnly(Person desk, String consultation) {
        desk.open(consultation)
                .sees("Serves the campaign")
                .follow("Enter a commitment that stands elsewhere")
                .fill("What", "Continue to hold bilateral consultations with members of the Council")
                .choose("Kind", "one side")
                .tick("Who is to do it", KOREA)
                .choose("Due", "open-ended")
                .fill("Due, in the words used", "open-ended")
                .choose("Where it stands", "release")
                .fill("On (date)", "2021-01-07")
                .isAccessible()
                .press("Save")
                .sees("release");
        desk.open(consultation).awaits("Commitments that stand elsewhere");
    }

    private static void answer(Person desk, String consultation) {
        desk.open(consultation).awaits("Take part actively in the Ministerial");
        desk.follow("Take part actively in the Ministerial")
                .isAccessible()
                .follow("Record the answer")
                .choose("Answer", "accepted")
                .fill("On (date)", "2021-01-07")
                .isAccessible()
                .press("Save")
                .sees("accepted");
        desk.open("/commitments").sees("Take part actively in the Ministerial").isAccessible();
        desk.open("/consultations").sees(MECHANISM).isAccessible().picture("consultations");
    }
}
