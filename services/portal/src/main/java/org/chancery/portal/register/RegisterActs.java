package org.chancery.portal.register;

import static org.chancery.portal.forms.Act.DESK_OR_ADMINISTRATOR;
import static org.chancery.portal.forms.Field.date;
import static org.chancery.portal.forms.Field.many;
import static org.chancery.portal.forms.Field.number;
import static org.chancery.portal.forms.Field.rows;
import static org.chancery.portal.forms.Field.text;
import static org.chancery.portal.forms.Field.time;

import java.util.List;
import org.chancery.portal.forms.Act;

/** What can be done to a party or a person of the register. */
final class RegisterActs {

    static final List<Act<PartyView>> OF_PARTY = List.of(
            Act.<PartyView>put(
                            "working-week",
                            DESK_OR_ADMINISTRATOR,
                            RegisterActs::always,
                            many("days", "weekdays"),
                            time("from"),
                            time("until"))
                    .in("party"),
            Act.<PartyView>put(
                            "holidays",
                            DESK_OR_ADMINISTRATOR,
                            RegisterActs::always,
                            number("year"),
                            rows("holidays", date("date"), text("name")))
                    .in("party"));

    static final List<Act<PersonView>> OF_PERSON = List.of(Act.<PersonView>change(
                    "offices",
                    DESK_OR_ADMINISTRATOR,
                    RegisterActs::always,
                    text("title"),
                    text("organisation"),
                    date("since"))
            .in("person"));

    private RegisterActs() {}

    private static boolean always(Object any) {
        return true;
    }
}
