package org.chancery.journeys;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A test for each real record: what a careless model gets wrong about it reads rightly once it is in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatNotesWarnOfIT implements NotesOnTimesAndSides, NotesOnWords, NotesOnMeetingsThatWereNot {

    private RunningChancery chancery;
    private OldRecords old;

    @BeforeAll
    void bringThemIn() {
        chancery = RunningChancery.started("notes", "--no-play");
        old = new OldRecords(new ApiClient(chancery));
        old.bringAllIn();
    }

    @AfterAll
    void stop() {
        if (chancery != null) {
            chancery.close();
        }
    }

    @Override
    public OldRecords old() {
        return old;
    }
}
