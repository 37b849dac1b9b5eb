package org.chancery.reporting.consultations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.Effect;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.Statement;
import org.chancery.platform.envelope.Marking;
import org.chancery.reporting.commitments.CommitmentItem;
import org.chancery.scheduling.events.CountedAs;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Presence;
import org.chancery.scheduling.events.Observer;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a consultation that the reader is cleared for.
 *
 * @param plan what is known of the meeting beside its schedule
 * @param course what became of its date, in the order of recording
 * @param delegations the own side first; as on the day once it was held
 * @param agenda accepted items in order, then those that are only proposed
 * @param recordId the record of the meeting, or null where none is open yet
 * @param statements in the order of recording
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
        List<Said> statements,
        List<CommitmentItem> commitments,
        List<Campaign> campaigns,
        @Nullable Assessment assessment,
        @Nullable String followsUp,
        List<UUID> followedBy) {

    ConsultationDetail followingNothing() {
        return new ConsultationDetail(
                item,
                plan,
                course,
                delegations,
                agenda,
                recordId,
                statements,
                commitments,
                campaigns,
                assessment,
                null,
                followedBy);
    }

    /**
     * What surrounds the meeting.
     *
     * @param dateAnnounced whether the public was told of the date
     * @param marginsOf the event of others on whose margins it takes place, in words
     * @param sideMeetingOf the consultation that it accompanies
     * @param observers who sits in without being a party
     * @param countedAs the ordinals that an old record gives it
     */
    record Surroundings(
            boolean dateAnnounced,
            boolean agendaLocked,
            @Nullable String marginsOf,
            @Nullable UUID sideMeetingOf,
            List<Observer> observers,
            List<CountedAs> countedAs) {}

    /** Who sits for one side. */
    record DelegationOfDay(String party, List<Person> chairs, List<Person> members, List<String> organisations) {
        static DelegationOfDay of(Delegation delegation) {
            return new DelegationOfDay(
                    delegation.party().value(),
                    delegation.chairs().stream().map(Person::of).toList(),
                    delegation.members().stream().map(Person::of).toList(),
                    delegation.organisations());
        }
    }

    /** A person with name and title as on the day. */
    record Person(
            String name,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable Presence presence) {
        static Person of(Delegation.Delegate delegate) {
            return new Person(delegate.name().value(), delegate.title(), delegate.organisation(), delegate.presence());
        }
    }

    /** An agenda item; without a position it is proposed only. */
    record AgendaItem(
            UUID item,
            String topic,
            @Nullable String proposedBy,
            @Nullable Integer position,
            @Nullable Integer minutes,
            @Nullable UUID carriedTo) {}

    /** A campaign that the consultation serves. */
    record Campaign(UUID campaign, String name, String goal) {}

    /** What the own side makes of the meeting. */
    record Assessment(UUID readout, int revision, String text) {}

    /** A statement with the ids of the commitments that it led to. */
    record Said(
            UUID statement,
            int revision,
            List<String> sides,
            @Nullable String speaker,
            @Nullable String capacity,
            String act,
            Effect effect,
            @Nullable String addressee,
            @Nullable UUID item,
            @Nullable String topic,
            String text,
            Marking marking,
            boolean releasable,
            String account,
            @Nullable Occasion occasion,
            List<UUID> commitments) {

        static Said of(UUID id, int revision, Statement content, List<UUID> commitments) {
            return new Said(
                    id,
                    revision,
                    content.sides().stream().map(PartyCode::value).toList(),
                    content.speaker() == null ? null : content.speaker().value(),
                    content.capacity(),
                    content.act(),
                    content.effect(),
                    content.addressee() == null ? null : content.addressee().value(),
                    content.item() == null ? null : content.item().value(),
                    content.topic(),
                    content.text().value(),
                    content.marking(),
                    content.releasable(),
                    content.account().value(),
                    content.occasion(),
                    commitments);
        }
    }
}
