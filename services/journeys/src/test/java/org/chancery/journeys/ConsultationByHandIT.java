package org.chancery.journeys;

import org.chancery.journeys.Browser.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The people of one ministry sign in and prepare a consultation with the forms of the portal. */
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
    void from_the_register_to_the_launched_mechanism() {
        Person administrator = browser.signIn(chancery, "choi.minseo", "en-GB");
        register(administrator, "KR", KOREA, "Korean", "Seoul", "Asia/Seoul");
        register(administrator, "IN", "India", "Indian", "New Delhi", "Asia/Kolkata");
        browser.signIn(chancery, "seo.yun", "en-GB")
                .open("/register/mechanisms/new")
                .fill("Name", MECHANISM)
                .tick("Parties", KOREA)
                .tick("Parties", "India")
                .press("Launch");
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
}
