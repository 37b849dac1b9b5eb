package org.chancery.minutes.record;

import static org.chancery.minutes.record.RecordRefusal.ACCOUNT_IS_OF_NO_PARTY;
import static org.chancery.minutes.record.RecordRefusal.ADDRESSEE_IS_NO_PARTY;
import static org.chancery.minutes.record.RecordRefusal.ADDRESSEE_IS_THE_SPEAKER;
import static org.chancery.minutes.record.RecordRefusal.ITEM_IS_NOT_ON_THE_AGENDA;
import static org.chancery.minutes.record.RecordRefusal.RECORD_IS_FULL;
import static org.chancery.minutes.record.RecordRefusal.SIDE_IS_MISSING;
import static org.chancery.minutes.record.RecordRefusal.SIDE_IS_NAMED_TWICE;
import static org.chancery.minutes.record.RecordRefusal.SIDE_IS_NO_PARTY;
import static org.chancery.minutes.record.RecordRefusal.UNDERTAKING_ID_IS_TAKEN;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.Undertaking;
import org.chancery.minutes.events.UndertakingId;
import org.chancery.minutes.record.OccasionRecord.Known;
import org.chancery.scheduling.events.PartyCode;

/** What a statement may say in a record that is open. Its undertakings have rules of their own. */
final class StatementRules {

    private StatementRules() {}

    /** Refuses the first thing that is wrong, naming its place in the statement. */
    static void check(Known record, StatementId statement, Statement content) {
        List<PartyCode> parties = record.opening().parties();
        checkSides(parties, content.sides());
        checkAddressee(parties, content);
        checkItem(record, content);
        if (!content.account().equals(record.opening().account()) && !parties.contains(content.account())) {
            throw refused(ACCOUNT_IS_OF_NO_PARTY, "/account");
        }
        for (int i = 0; i < content.undertakings().size(); i++) {
            UndertakingRules.check(
                    record.opening(), content, content.undertakings().get(i), "/undertakings/" + i);
        }
        checkUndertakingIds(record, statement, content.undertakings());
        if (Weight.ofOthers(record, statement) + Weight.of(content) > Weight.LIMIT) {
            throw refused(RECORD_IS_FULL);
        }
    }

    private static void checkSides(List<PartyCode> parties, List<PartyCode> sides) {
        if (sides.isEmpty()) {
            throw refused(SIDE_IS_MISSING, "/sides");
        }
        for (int i = 0; i < sides.size(); i++) {
            if (!parties.contains(sides.get(i))) {
                throw refused(SIDE_IS_NO_PARTY, "/sides/" + i);
            }
            if (sides.indexOf(sides.get(i)) < i) {
                throw refused(SIDE_IS_NAMED_TWICE, "/sides/" + i);
            }
        }
    }

    private static void checkAddressee(List<PartyCode> parties, Statement content) {
        PartyCode addressee = content.addressee();
        if (addressee == null) {
            return;
        }
        if (!parties.contains(addressee)) {
            throw refused(ADDRESSEE_IS_NO_PARTY, "/addressee");
        }
        if (content.sides().contains(addressee)) {
            throw refused(ADDRESSEE_IS_THE_SPEAKER, "/addressee");
        }
    }

    private static void checkItem(Known record, Statement content) {
        var item = content.item();
        if (item != null
                && record.opening().agenda().stream()
                        .noneMatch(point -> point.item().equals(item))) {
            throw refused(ITEM_IS_NOT_ON_THE_AGENDA, "/item");
        }
    }

    private static void checkUndertakingIds(Known record, StatementId statement, List<Undertaking> undertakings) {
        Set<UndertakingId> taken = new HashSet<>();
        record.statements().forEach((id, entry) -> {
            if (!id.equals(statement) && !entry.withdrawn()) {
                entry.content().undertakings().forEach(each -> taken.add(each.undertaking()));
            }
        });
        for (int i = 0; i < undertakings.size(); i++) {
            if (!taken.add(undertakings.get(i).undertaking())) {
                throw refused(UNDERTAKING_ID_IS_TAKEN, "/undertakings/" + i + "/undertaking");
            }
        }
    }
}
