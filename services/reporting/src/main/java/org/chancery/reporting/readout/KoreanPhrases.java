package org.chancery.reporting.readout;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.reporting.readout.ReadoutFacts.Answered;
import org.chancery.reporting.readout.ReadoutFacts.Chair;
import org.chancery.reporting.readout.ReadoutFacts.Promise;
import org.chancery.reporting.readout.ReadoutFacts.Said;
import org.chancery.reporting.readout.ReadoutFacts.Side;
import org.chancery.scheduling.events.ScheduleEntry.Mode;

/** The frame in Korean. Recorded words stay in the language in which they were recorded, in quotation marks. */
record KoreanPhrases() implements Phrases {

    private static final Locale KOREAN = Locale.KOREAN;
    private static final DateTimeFormatter DATES = DateTimeFormatter.ofPattern("yyyy년 M월 d일", KOREAN);

    @Override
    public String language() {
        return "ko";
    }

    @Override
    public String opening(ReadoutFacts facts) {
        var clock = new Clock(facts, KOREAN, DATES);
        var text = new StringBuilder(
                String.join(", ", facts.sides().stream().map(this::delegation).toList()));
        text.append(" 간에");
        if (clock.date() != null) {
            text.append(' ').append(clock.date());
        }
        String time = clock.time();
        if (time != null) {
            text.append(' ').append(time);
        }
        String zone = clock.zoneName();
        List<String> elsewhere = facts.sides().stream()
                .map(side -> elsewhere(clock, side))
                .filter(each -> !each.isEmpty())
                .toList();
        List<String> beside =
                Stream.concat(Stream.ofNullable(zone), elsewhere.stream()).toList();
        if (!beside.isEmpty()) {
            text.append(" (").append(String.join("; ", beside)).append(')');
        }
        if (facts.place() != null) {
            text.append(' ').append(facts.place()).append("에서");
        }
        if (facts.ordinal() != null) {
            text.append(" 제").append(facts.ordinal().number()).append("차");
        }
        return text.append(" “")
                .append(facts.called(language()).name())
                .append("” 협의가 ")
                .append(how(facts.mode()))
                .append("개최되었다.")
                .toString();
    }

    private String delegation(Side side) {
        String country = Clock.in(side.names(), KOREAN, side.code());
        return side.chairs().isEmpty()
                ? country
                : country + " "
                        + String.join(
                                "·",
                                side.chairs().stream().map(KoreanPhrases::chair).toList());
    }

    private static String chair(Chair chair) {
        String titled = Phrases.worded(chair.name(), chair.title());
        return chair.organisation() == null ? titled : titled + " (" + chair.organisation() + ")";
    }

    private static String elsewhere(Clock clock, Side side) {
        String time = clock.time() != null ? clock.in(side) : clock.dateIn(side, " 또는 ");
        return time == null ? "" : Clock.in(side.capitals(), KOREAN, side.code()) + " " + time;
    }

    private static String how(Mode mode) {
        return switch (mode) {
            case VIRTUAL -> "화상으로 ";
            case TELEPHONE -> "전화로 ";
            case HYBRID -> "대면·화상 혼합으로 ";
            case IN_PERSON, UNSTATED -> "";
        };
    }

    @Override
    public String topics(ReadoutFacts facts) {
        return "양측은 다음 의제를 논의하였다: ".replace("양측", everybody(facts)) + String.join("; ", facts.agenda()) + ".";
    }

    @Override
    public String said(ReadoutFacts facts, Said said, boolean also, boolean again, boolean meanwhile) {
        String who = said.sides().size() > 1
                ? everybody(facts)
                : Clock.in(
                                facts.side(said.sides().getFirst()).adjectives(),
                                KOREAN,
                                said.sides().getFirst()) + " 측";
        return (meanwhile ? "한편, " : "") + who + (also ? "은 또한 " : "은 ") + "“"
                + said.text().strip() + "”라고 밝혔다.";
    }

    private static String everybody(ReadoutFacts facts) {
        return facts.sides().size() == 2 ? "양측" : "각측";
    }

    @Override
    public String onTheAccountOf(ReadoutFacts facts, String code, String sentence) {
        return Clock.in(facts.side(code).adjectives(), KOREAN, code) + " 측 발표에 따르면, " + sentence;
    }

    @Override
    public String answered(ReadoutFacts facts, Answered answer) {
        String words = answer.words() == null ? "" : ": “" + answer.words() + "”";
        String response = switch (answer.response()) {
            case "accepted" -> "수락";
            case "accepted in part" -> "일부 수락";
            case "ad referendum" -> "본국 승인 조건부";
            case "noted" -> "유의";
            case "declined" -> "거절";
            default -> answer.response();
        };
        return "이에 대한 " + Clock.in(facts.side(answer.by()).adjectives(), KOREAN, answer.by()) + " 측의 답변은 ‘" + response
                + "’로 기록되었다" + words + ".";
    }

    @Override
    public String promised(ReadoutFacts facts, Promise promise) {
        String owners = String.join(
                "·",
                promise.owners().stream()
                        .map(code -> Clock.in(facts.side(code).adjectives(), KOREAN, code) + " 측")
                        .toList());
        String goal = promise.goal() == null ? "" : " (목표: “" + promise.goal() + "”)";
        return owners + "의 향후 계획: “" + promise.text().strip() + "”" + goal + ".";
    }

    @Override
    public String assessmentMissing() {
        return "[평가는 아직 작성되지 않았습니다.]";
    }
}
