package org.chancery.importing.deriving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reason for giving up a date, as somebody gives it.
 *
 * @param by whose words these are, or null where that is not told
 * @param words verbatim
 * @param standing STATED by the side itself, REPORTED by others, or WITHHELD
 */
public record Reasons(@Nullable String by, String words, String standing) {

    /** "China: ...", "Pakistan reports: ...", "China gave no reason ...": each begins the words of another side. */
    private static final Pattern BEGINS = Pattern.compile(
            "(?:^|(?<=[.;] ))(\\p{Lu}[\\p{L}.]*(?: \\p{Lu}\\p{L}*)?)(?:( reports?| reported)?:|( gave no reason| gave none| announced nothing))");

    /** Splits what a record says of the reasons between the sides; joined with blanks the parts are the whole again. */
    public static List<Reasons> of(String whole, Parties parties) {
        var starts = new ArrayList<Integer>();
        var heads = new ArrayList<Reasons>();
        Matcher m = BEGINS.matcher(whole);
        while (m.find()) {
            Optional<String> by = parties.meantBy(m.group(1));
            if (by.isPresent()) {
                starts.add(m.start());
                String standing = m.group(3) != null ? "WITHHELD" : m.group(2) != null ? "REPORTED" : "STATED";
                heads.add(new Reasons(by.get(), "", standing));
            }
        }
        if (starts.isEmpty() || starts.getFirst() > 0) {
            return List.of(new Reasons(null, whole, "REPORTED"));
        }
        var reasons = new ArrayList<Reasons>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : whole.length();
            String words = whole.substring(starts.get(i), end).strip();
            reasons.add(new Reasons(heads.get(i).by, words, heads.get(i).standing));
        }
        return List.copyOf(reasons);
    }
}
