package org.chancery.importing.deriving;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.importing.record.OldRecord.Said;

/** Whose account a statement is, where the record tells. */
public final class Accounts {

    private static final Pattern READOUT = Pattern.compile("\\((\\p{Lu}\\p{L}+) (?:readout|text|account|statement)\\)");

    private Accounts() {}

    /** The side in whose account it stands: named as its source, or in brackets behind its words. */
    public static Optional<String> of(Said said, Parties parties) {
        String source = said.source();
        if (source != null) {
            return parties.code(source.split(",", -1)[0].strip());
        }
        Matcher m = READOUT.matcher(said.summary());
        return m.find() ? parties.meantBy(m.group(1)) : Optional.empty();
    }
}
