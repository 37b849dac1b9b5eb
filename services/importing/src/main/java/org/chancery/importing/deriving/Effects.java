package org.chancery.importing.deriving;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a statement does, told from the verb of the source. The verb itself is kept beside it. */
public final class Effects {

    private static final Map<String, String> BY_VERB = Map.ofEntries(
            Map.entry("ASK", "ask request demand urge seek sought call appeal solicit invite encourage"),
            Map.entry("PROPOSE", "propose suggest offer recommend"),
            Map.entry(
                    "INFORM",
                    "explain inform brief present point note state share introduce update report outline describe announce"
                            + " clarify recall recount convey deliver show illustrate mention identify stress emphasize"
                            + " emphasise underscore underline highlight stated raise"),
            Map.entry("PROMISE", "promise pledge commit undertake assure vow intend intention"),
            Map.entry("AGREE", "agree decide resolve concur determine"),
            Map.entry(
                    "TALK",
                    "discuss exchange consult review talk deliberate confer meet hold converse dialogue assess"),
            Map.entry(
                    "VALUE",
                    "commend appreciate welcome thank congratulate praise condolence wish satisfaction support value hope"
                            + " gratitude look aspiration laud applaud celebrate"),
            Map.entry(
                    "STANCE",
                    "reaffirm affirm reiterate position emphasis condemn confirm assert regard view maintain believe"),
            Map.entry(
                    "DISAGREE",
                    "disagree object oppose reject protest regret concern decline criticize criticise deplore dispute refuse"
                            + " deny"),
            Map.entry("SCHEDULE", "schedule postpone cancel suspend reschedule resume adjourn"));

    /** Verbs that more than one effect could claim, settled by hand. */
    private static final Map<String, String> SETTLED = Map.ofEntries(
            Map.entry("expressed_support", "VALUE"),
            Map.entry("expressed_intention", "PROMISE"),
            Map.entry("conveyed_wishes", "VALUE"),
            Map.entry("shared_assessment", "STANCE"),
            Map.entry("expressed_aspiration", "PROMISE"),
            Map.entry("stated_position", "STANCE"),
            Map.entry("emphasized", "STANCE"),
            Map.entry("emphasised", "STANCE"),
            Map.entry("underscored", "STANCE"),
            Map.entry("underlined", "STANCE"),
            Map.entry("stressed", "STANCE"),
            Map.entry("exchanged_views", "TALK"),
            Map.entry("declined_to_comment", "INFORM"),
            Map.entry("looked_forward", "VALUE"));

    private Effects() {}

    /** The effect of a verb, if it is a known one. */
    public static Optional<String> of(String act) {
        String verb = act.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        String settled = SETTLED.get(verb);
        if (settled != null) {
            return Optional.of(settled);
        }
        String[] words = verb.split("_", -1);
        // The verb comes first; what it is about, as in "expressed concern", says more than "expressed".
        for (int i = words[0].matches("express(ed|es)?|convey(ed|s)?|made|gave") ? 1 : 0; i < words.length; i++) {
            for (Map.Entry<String, String> effect : BY_VERB.entrySet()) {
                for (String stem : effect.getValue().split(" ", -1)) {
                    if (isFormOf(words[i], stem)) {
                        return Optional.of(effect.getKey());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isFormOf(String word, String stem) {
        String root = stem.replaceAll("[ey]$", "");
        return word.matches(
                java.util.regex.Pattern.quote(root) + "(e|y)?(s|d|ed|es|led|ted|ied|ing|ling|tion|ion|ment)?");
    }
}
