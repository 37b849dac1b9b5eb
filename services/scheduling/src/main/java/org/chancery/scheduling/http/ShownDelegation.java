package org.chancery.scheduling.http;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.platform.envelope.PersonName;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Completeness;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.Delegation.Office;
import org.chancery.scheduling.events.Delegation.Presence;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who sits for one side, in the shape in which it is set.
 *
 * @param listedAt its place among the delegations as a source lists them, from 1
 * @param chairs those who are named first, then those of whom only the office is known
 */
record ShownDelegation(
        PartyCode party,
        List<Sitting> chairs,
        List<Sitting> members,
        List<String> organisations,
        @Nullable Completeness completeness,
        @Nullable Integer listedAt) {

    static ShownDelegation of(Delegation delegation) {
        return new ShownDelegation(
                delegation.party(),
                Stream.concat(
                                delegation.chairs().stream().map(Sitting::of),
                                delegation.unnamedChairs().stream().map(Sitting::of))
                        .toList(),
                delegation.members().stream().map(Sitting::of).toList(),
                delegation.organisations(),
                delegation.completeness(),
                delegation.listedAt());
    }

    /**
     * Who sits there, with name and title as on the day.
     *
     * @param name null where only the office is known
     */
    record Sitting(
            @Nullable PersonId person,
            @Nullable PersonName name,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable Presence presence) {

        static Sitting of(Delegate delegate) {
            return new Sitting(
                    delegate.person(), delegate.name(), delegate.title(), delegate.organisation(), delegate.presence());
        }

        static Sitting of(Office office) {
            return new Sitting(null, null, office.title(), office.organisation(), null);
        }
    }
}
