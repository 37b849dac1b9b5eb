package org.chancery.scheduling.events;

import java.util.List;
import org.chancery.platform.envelope.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Who sits for one side.
 *
 * @param chairs none, one or several
 * @param members those who do not chair
 * @param organisations the ministries and agencies, as written
 * @param completeness how far it is known to be whole, or null where nothing says so
 * @param unnamedChairs offices whose holders chair and whom nobody names
 * @param listedAt its place among the delegations as a source lists them, from 1, or null where that is the order of the
 *     parties
 */
public record Delegation(
        PartyCode party,
        List<Delegate> chairs,
        List<Delegate> members,
        List<String> organisations,
        @Nullable Completeness completeness,
        List<Office> unnamedChairs,
        @Nullable Integer listedAt) {

    public Delegation {
        chairs = chairs == null ? List.of() : List.copyOf(chairs);
        members = members == null ? List.of() : List.copyOf(members);
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
        unnamedChairs = unnamedChairs == null ? List.of() : List.copyOf(unnamedChairs);
    }

    /** Of which nothing says whether it is whole. */
    public Delegation(PartyCode party, List<Delegate> chairs, List<Delegate> members, List<String> organisations) {
        this(party, chairs, members, organisations, null, List.of(), null);
    }

    /** How far a delegation is known to be whole. */
    public enum Completeness {
        FULL,
        /** Others sat there, too. */
        PARTIAL,
        /** No source names it; it follows from what is known otherwise. */
        INFERRED
    }

    /** Whether it names nobody and nothing. */
    public boolean namesNobody() {
        return chairs.isEmpty() && members.isEmpty() && organisations.isEmpty() && unnamedChairs.isEmpty();
    }

    /** What is known of somebody whom nobody names: the title, and perhaps the organisation. */
    public record Office(String title, @Nullable String organisation) {}

    /**
     * A person of a delegation, with name and title as on the day.
     *
     * @param person the same person in the register, or null where not registered
     * @param presence whether they sat there, or null where nothing says that they did not
     */
    public record Delegate(
            @Nullable PersonId person,
            PersonName name,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable Presence presence) {

        /** Somebody of whom nothing says that they did not sit there. */
        public Delegate(
                @Nullable PersonId person, PersonName name, @Nullable String title, @Nullable String organisation) {
            this(person, name, title, organisation, null);
        }

        /** Whether they were named and did not come. */
        public boolean stayedAway() {
            return presence == Presence.EXCUSED || presence == Presence.ABSENT;
        }
    }

    /** Whether somebody who was named sat there. */
    public enum Presence {
        PRESENT,
        /** They had said that they would not come. */
        EXCUSED,
        ABSENT
    }
}
