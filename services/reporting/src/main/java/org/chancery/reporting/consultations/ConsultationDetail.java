package org.chancery.reporting.consultations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chancery.reporting.commitments.CommitmentItem;
import org.chancery.reporting.consultations.ConsultationItem.Mechanism;
import org.chancery.reporting.records.Account;
import org.chancery.reporting.records.Said;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Completeness;
import org.chancery.scheduling.events.Delegation.Presence;
import org.chancery.scheduling.events.Observer;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a consultation that the reader is cleared for.
 *
 * @param plan what is known of the meeting beside its schedule
 * @param course what became of its date, in the order of recording
 * @param delegations the own side first; as on the day once it was held
 * @param agenda accepted items in order, then those that are only proposed
 * @param recordId the record of the meeting, or null where none is open yet
 * @param records that of the meeting first, then those of other occasions
 * @param statements of all records, in their order and in that of recording
 * @param commitments in the order in which they were raised
 * @param followsUp the commitment that asked for it, as {@code commitment/<id>}, or null
 * @param followedBy consultations that a commitment made here asked for
 */
record ConsultationDetail(
        @JsonUnwrapped ConsultationItem item,
        @JsonUnwrapped Surroundings plan,
        List<ConsultationStep> course,
        List<DelegationOfDay> delegations,
        List<AgendaItem> agenda,
        @Nullable UUID recordId,
        List<Account> records,
        List<Said> statements,
        List<CommitmentItem> commitments,
        List<Campaign> campaigns,
        @Nullable Assessment assessment,
        @Nullable String followsUp,
        List<UUID> followedBy) {

    /** With those commitments alone that may be named, as {@code commitment/<id>}, and no topic about another one. */
    ConsultationDetail naming(Predicate<String> readable) {
        return new ConsultationDetail(
                item,
                plan,
                course,
                delegations,
                agenda.stream()
                        .filter(each -> each.commitment() == null || readable.test(each.commitment()))
                        .toList(),
                recordId,
                records,
                statements,
                commitments,
                campaigns,
                assessment,
                followsUp == null || !readable.test(followsUp) ? null : followsUp,
                followedBy);
    }

    /**
     * What surrounds the meeting.
     *
     * @param marginsOf the event of others on whose margins it takes place, in words
     * @param sideMeetingOf the consultation that it accompanies, where the reader may know of it
     * @param sideMeetings those that accompany it
     * @param observers who is no party and sits in
     * @param spokenOf who is no party and only spoken of
     * @param nextRound when and where the sides wish to meet again, as said
     * @param goal the one above the meeting that a source names
     */
    record Surroundings(
            @Nullable String proposedBy,
            boolean agendaLocked,
            @Nullable String marginsOf,
            @Nullable Link sideMeetingOf,
            List<Link> sideMeetings,
            List<Observer> observers,
            List<Observer> spokenOf,
            @Nullable NextRound nextRound,
            @Nullable Goal goal) {}

    /** A goal above the meeting that a source names, and whose it is, as said. */
    record Goal(String goal, @Nullable String by) {}

    /** When and where the sides wish to meet again, as said. */
    record NextRound(@Nullable String phrase, @Nullable String place) {}

    /** Another consultation, as a link names it. */
    record Link(
            UUID consultation,
            @Nullable String title,
            ConsultationStatus status,
            @Nullable LocalDate date) {

        static Link of(ConsultationItem item) {
            Mechanism mechanism = item.mechanism();
            return new Link(
                    item.consultation(),
                    item.title() == null && mechanism != null ? mechanism.name() : item.title(),
                    item.status(),
                    item.schedule() == null ? null : item.schedule().date());
        }
    }

    /** Who sits for one side; chairs whom nobody names come after the others. */
    record DelegationOfDay(
            String party,
            List<Person> chairs,
            List<Person> members,
            List<String> organisations,
            @Nullable Completeness completeness) {
        static DelegationOfDay of(Delegation delegation) {
            return new DelegationOfDay(
                    delegation.party().value(),
                    Stream.concat(
                                    delegation.chairs().stream().map(Person::of),
                                    delegation.unnamedChairs().stream().map(Person::unnamed))
                            .toList(),
                    delegation.members().stream().map(Person::of).toList(),
                    delegation.organisations(),
                    delegation.completeness());
        }
    }

    /**
     * A person with name and title as on the day.
     *
     * @param name null where only the title is known
     */
    record Person(
            @Nullable String name,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable Presence presence) {
        static Person of(Delegation.Delegate delegate) {
            return new Person(delegate.name().value(), delegate.title(), delegate.organisation(), delegate.presence());
        }

        static Person unnamed(Delegation.Office office) {
            return new Person(null, office.title(), office.organisation(), null);
        }
    }

    /**
     * An agenda item; without a position it is proposed only.
     *
     * @param commitment what it is about, as {@code commitment/<id>}, or null
     * @param carriedOver whether it is left to another consultation
     * @param carriedTo which one, where the reader may know of it
     */
    record AgendaItem(
            UUID item,
            String topic,
            @Nullable String proposedBy,
            @Nullable Integer position,
            @Nullable Integer minutes,
            @Nullable String commitment,
            boolean carriedOver,
            @Nullable UUID carriedTo) {}

    /** A campaign that the consultation serves. */
    record Campaign(UUID campaign, String name, String goal) {}

    /** What the own side makes of the meeting. */
    record Assessment(UUID readout, int revision, String text) {}
}
