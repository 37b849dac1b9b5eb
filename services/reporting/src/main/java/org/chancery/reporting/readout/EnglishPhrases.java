package org.chancery.reporting.readout;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chancery.reporting.readout.ReadoutFacts.Answered;
import org.chancery.reporting.readout.ReadoutFacts.Chair;
import org.chancery.reporting.readout.ReadoutFacts.Promise;
import org.chancery.reporting.readout.ReadoutFacts.Said;
import org.chancery.reporting.readout.ReadoutFacts.Side;
import org.chancery.scheduling.events.ScheduleEntry.Mode;

/** The frame in English. */
record EnglishPhrases() implements Phrases {

    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final DateTimeFormatter DATES = DateTimeFormatter.ofPattern("d MMMM yyyy", ENGLISH);

    /** Names of states that begin with what kind of state it is, as English takes them with an article. */
    private static final Pattern WITH_ARTICLE = Pattern.compile(
            "([^ ]+ )*(Republic|Kingdom|Union|Federation|States|Emirates|Principality|Duchy|State|Commonwealth)\\b.*"
                    + "|.*\\b(Islands|Philippines|Maldives|Netherlands)|Holy See|Bahamas|Gambia|Seychelles",
            Pattern.DOTALL);

    @Override
    public String language() {
        return "en";
    }

    @Override
    public String opening(ReadoutFacts facts) {
        var clock = new Clock(facts, ENGLISH, DATES);
        var text = new StringBuilder(
                Phrases.joined(facts.sides().stream().map(this::delegation).toList(), " and "));
        text.append(" held the ");
        if (facts.ordinal() != null) {
            text.append(ordinal(facts.ordinal().number())).append(' ');
        }
        text.append('“').append(facts.called(language()).name()).append('”').append(how(facts.mode()));
        if (facts.place() != null) {
            text.append(" in ").append(facts.place());
        }
        if (clock.date() != null) {
            text.append(" on ").append(clock.date());
        }
        String time = clock.time();
        if (time != null) {
            text.append(" at ").append(time);
        }
        String zone = clock.zoneName();
        if (zone != null) {
            text.append(" (").append(zone).append(')');
        }
        List<String> elsewhere = facts.sides().stream()
                .map(side -> elsewhere(clock, side))
                .filter(each -> !each.isEmpty())
                .toList();
        if (!elsewhere.isEmpty()) {
            text.append(", ").append(Phrases.joined(elsewhere, " and "));
        }
        return capitalised(text.append('.').toString());
    }

    private String delegation(Side side) {
        String name = Clock.in(side.names(), ENGLISH, side.code());
        String country = WITH_ARTICLE.matcher(name).matches() ? "the " + name : name;
        if (side.chairs().isEmpty()) {
            return country;
        }
        return Phrases.joined(side.chairs().stream().map(EnglishPhrases::chair).toList(), " and ") + " of " + country;
    }

    private static String chair(Chair chair) {
        String titled = Phrases.worded(chair.title(), chair.name());
        return chair.organisation() == null ? titled : titled + " of the " + chair.organisation();
    }

    private static String elsewhere(Clock clock, Side side) {
        String time = clock.time() != null ? clock.in(side) : clock.dateIn(side, " or ");
        return time == null ? "" : time + " in " + Clock.in(side.capitals(), ENGLISH, side.code());
    }

    private static String how(Mode mode) {
        return switch (mode) {
            case VIRTUAL -> " virtually";
            case TELEPHONE -> " by telephone";
            case HYBRID -> " partly virtually";
            case IN_PERSON, UNSTATED -> "";
        };
    }

    @Override
    public String topics(ReadoutFacts facts) {
        return "In the consultation, " + everybody(facts) + " discussed the following, among others: "
                + String.join("; ", facts.agenda()) + ".";
    }

    @Override
    public String said(ReadoutFacts facts, Said said, boolean also, boolean again, boolean meanwhile) {
        String who = who(facts, said, again);
        String verb = spaced(said.act());
        String words = said.text().strip();
        String lead = (meanwhile ? "Meanwhile, " + uncapitalised(who) : who) + (also ? " also " : " ");
        if (startsWith(words, verb)) {
            return lead + uncapitalised(stopped(words));
        }
        return lead + verb + ": " + stopped(words);
    }

    private static String who(ReadoutFacts facts, Said said, boolean again) {
        if (said.sides().size() > 1) {
            return said.sides().size() == facts.sides().size()
                    ? capitalised(everybody(facts))
                    : "The "
                            + Phrases.joined(
                                    said.sides().stream()
                                            .map(code -> adjective(facts, code))
                                            .toList(),
                                    " and ")
                            + " sides";
        }
        return again ? "It" : "The " + adjective(facts, said.sides().getFirst()) + " side";
    }

    private static String everybody(ReadoutFacts facts) {
        return facts.sides().size() == 2 ? "the two sides" : "the sides";
    }

    private static String adjective(ReadoutFacts facts, String code) {
        return Clock.in(facts.side(code).adjectives(), ENGLISH, code);
    }

    @Override
    public String onTheAccountOf(ReadoutFacts facts, String code, String sentence) {
        return "By the account of the " + adjective(facts, code) + " side: " + sentence;
    }

    @Override
    public String answered(ReadoutFacts facts, Answered answer) {
        String words = answer.words() == null ? "" : ": “" + answer.words() + "”";
        return "The answer of the " + adjective(facts, answer.by()) + " side was recorded as “" + answer.response()
                + "”" + words + ".";
    }

    @Override
    public String promised(ReadoutFacts facts, Promise promise) {
        String owners = Phrases.joined(
                promise.owners().stream()
                        .map(code -> "the " + adjective(facts, code) + " side")
                        .toList(),
                " and ");
        String goal = promise.goal() == null ? "" : ", as part of its effort for " + promise.goal();
        return capitalised(owners) + " " + spaced(promise.modality()) + " " + unstopped(uncapitalised(promise.text()))
                + goal + ".";
    }

    @Override
    public String assessmentMissing() {
        return "[The assessment is still to be written by a person.]";
    }

    /** 1st, 2nd, 3rd, 4th, 11th, 21st, 111th. */
    static String ordinal(int number) {
        if (number % 100 / 10 == 1) {
            return number + "th";
        }
        return number
                + switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /** Verbs of old records have underscores for spaces. */
    private static String spaced(String verb) {
        return verb.replace('_', ' ');
    }

    /** The recorded words may begin with their verb; then they follow the side without a break. */
    private static boolean startsWith(String words, String verb) {
        return words.toLowerCase(ENGLISH).startsWith(verb.toLowerCase(ENGLISH) + " ");
    }

    /** A verb loses its capital; a name in capitals keeps it. */
    private static String uncapitalised(String words) {
        boolean capitals = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return capitals ? words : words.substring(0, 1).toLowerCase(ENGLISH) + words.substring(1);
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(ENGLISH) + words.substring(1);
    }

    private static String stopped(String words) {
        return words.endsWith(".") || words.endsWith("”") ? words : words + ".";
    }

    private static String unstopped(String words) {
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }
}
