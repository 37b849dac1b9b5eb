package org.chancery.reporting.readout;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.reporting.readout.ReadoutFacts.Answered;
import org.chancery.reporting.readout.ReadoutFacts.Chair;
import org.chancery.reporting.readout.ReadoutFacts.Ordinal;
import org.chancery.reporting.readout.ReadoutFacts.Promise;
import org.chancery.reporting.readout.ReadoutFacts.Request;
import org.chancery.reporting.readout.ReadoutFacts.Said;
import org.chancery.reporting.readout.ReadoutFacts.Side;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.jspecify.annotations.Nullable;

/** The recorded facts of the 1st Korea-India consultation. */
final class FoundingFacts {

    static final Fact HELD = fact("consultation/c", "consultation-held");

    private FoundingFacts() {}

    static ReadoutFacts with(List<Said> statements, @Nullable String assessment) {
        return new ReadoutFacts(
                HELD,
                "Korea-India high-level policy consultation on global issues",
                Map.of(),
                fact("mechanism/m", "mechanism-launched"),
                new Ordinal(1, fact("mechanism/m", "round-counted")),
                LocalDate.parse("2021-01-07"),
                LocalTime.parse("15:30"),
                null,
                ZoneId.of("Asia/Seoul"),
                Mode.VIRTUAL,
                null,
                List.of(
                        side(
                                "KR",
                                "Republic of Korea",
                                "Korean",
                                "Seoul",
                                "Asia/Seoul",
                                new Chair(
                                        "Ham Sang-wook",
                                        "Deputy Minister for Multilateral and Global Affairs",
                                        "Ministry of Foreign Affairs")),
                        side(
                                "IN",
                                "India",
                                "Indian",
                                "New Delhi",
                                "Asia/Kolkata",
                                new Chair(
                                        "Vinay Kumar",
                                        "Additional Secretary (International Organizations)",
                                        "Ministry of External Affairs"))),
                List.of("India's plan for 2021-2022", "Key agendas of the UN Security Council"),
                statements,
                assessment,
                List.of(new Promise(
                        List.of("KR"),
                        "will",
                        "Continue to hold bilateral consultations with members of the Security Council",
                        "non-permanent membership of the Security Council for the 2024-2025 term",
                        List.of(fact("commitment/p", "promise-made"), fact("campaign/g", "campaign-opened")))),
                null,
                "KR",
                Marking.OFFICIAL);
    }

    static List<Said> statements(@Nullable Answered answer) {
        List<Said> all = new ArrayList<>();
        all.add(said(
                "0", "KR", "asked", false, "Korean Peninsula issue", "Asked India for continued support.", answer));
        all.add(said("1", "IN", "commended", false, "Korean Peninsula issue", "Commended the efforts to date."));
        all.add(said("2", "IN", "suggested", false, "Korean Peninsula issue", "Suggested close communication."));
        all.add(said(
                "3",
                "KR",
                "pointed out",
                true,
                "UN peacekeeping",
                "Pointed out that about 600 serve in five missions."));
        all.add(said("4", "KR", "asked", false, "UN peacekeeping", "Asked India to take part.", null));
        all.add(said(
                "5", "IN", "explained", true, "Council term", "Explained that India will focus on maritime security."));
        all.add(new Said(
                "6",
                List.of("KR", "IN"),
                "agreed",
                false,
                "Mechanism",
                "Agreed to hold it on a regular basis.",
                true,
                Marking.OFFICIAL,
                fact("statement/6", "statement-recorded"),
                "KR",
                List.of()));
        return all;
    }

    static Said said(String id, String side, String act, boolean informs, String topic, String text) {
        return new Said(
                id,
                List.of(side),
                act,
                informs,
                topic,
                text,
                true,
                Marking.OFFICIAL,
                fact("statement/" + id, "statement-recorded"),
                "KR",
                List.of());
    }

    private static Said said(
            String id, String side, String act, boolean informs, String topic, String text, @Nullable Answered answer) {
        return new Said(
                id,
                List.of(side),
                act,
                informs,
                topic,
                text,
                true,
                Marking.OFFICIAL,
                fact("statement/" + id, "statement-recorded"),
                "KR",
                List.of(new Request(fact("commitment/" + id, "request-made"), answer)));
    }

    static Said secret(Said said, boolean releasable, Marking marking) {
        return new Said(
                said.statement(),
                said.sides(),
                said.act(),
                said.informs(),
                said.topic(),
                said.text(),
                releasable,
                marking,
                said.fact(),
                said.account(),
                said.requests());
    }

    static Answered answer(@Nullable String words, @Nullable String statement) {
        return new Answered("IN", "noted", words, statement, fact("commitment/0", "request-answered"));
    }

    static Fact fact(String subject, String event) {
        return new Fact(
                subject, event, UUID.nameUUIDFromBytes((subject + event).getBytes(StandardCharsets.UTF_8)), null);
    }

    private static Side side(String code, String name, String adjective, String capital, String zone, Chair chair) {
        return new Side(
                code,
                Map.of("en", name),
                Map.of("en", adjective, "ko", code.equals("KR") ? "한국" : "인도"),
                Map.of("en", capital),
                ZoneId.of(zone),
                List.of(chair));
    }
}
