package org.chancery.scheduling.http;

import static org.chancery.platform.deciding.Refused.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.problems.Problem;
import org.chancery.scheduling.consultation.Consultation;
import org.chancery.scheduling.consultation.ConsultationRefusal;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Completeness;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.Delegation.Office;
import org.chancery.scheduling.events.Delegation.Presence;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PartyEvent;
import org.chancery.scheduling.events.PersonEvent;
import org.chancery.scheduling.events.PersonEvent.OfficeTaken;
import org.chancery.scheduling.events.PersonId;
import org.chancery.scheduling.http.SetDelegationEndpoint.Attendee;
import org.chancery.scheduling.party.Party;
import org.chancery.scheduling.person.Person;
import org.chancery.scheduling.person.PersonRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Makes delegates of attendees: facts about a day copy name, title and organisation of registered persons. A chair may be
 * known by the title alone.
 */
@Component
final class Attendance {

    private static final String CHAIRS = "/chairs";

    private final Streams streams;

    Attendance(Streams streams) {
        this.streams = streams;
    }

    /** What a request says of the delegation of one side; a list that is left out is empty. */
    interface Described {

        @Nullable
        List<Attendee> chairs();

        @Nullable
        List<Attendee> members();

        @Nullable
        List<String> organisations();

        @Nullable
        Completeness completeness();

        @Nullable
        Integer listedAt();
    }

    /** The delegation that a request describes. */
    Delegation of(ConsultationId consultation, PartyCode side, Described request) {
        List<Attendee> heads = Objects.requireNonNullElse(request.chairs(), List.of());
        List<Attendee> members = Objects.requireNonNullElse(request.members(), List.of());
        return new Delegation(
                side,
                delegates(consultation, side, heads, CHAIRS),
                delegates(consultation, side, members, "/members"),
                Objects.requireNonNullElse(request.organisations(), List.of()),
                request.completeness(),
                unnamed(heads),
                request.listedAt());
    }

    private static List<Office> unnamed(List<Attendee> chairs) {
        var offices = new ArrayList<Office>();
        for (int i = 0; i < chairs.size(); i++) {
            String title = titleAlone(chairs.get(i));
            if (title != null) {
                Presence presence = chairs.get(i).presence();
                if (presence == Presence.EXCUSED || presence == Presence.ABSENT) {
                    throw refused(ConsultationRefusal.A_CHAIR_SITS_THERE, CHAIRS + "/" + i + "/presence");
                }
                offices.add(new Office(title, chairs.get(i).organisation()));
            }
        }
        return offices;
    }

    /** The title, where that is all that is known of who sits there; else null. */
    private static @Nullable String titleAlone(Attendee attendee) {
        return attendee.person() == null && attendee.name() == null ? attendee.title() : null;
    }

    /**
     * @param consultation says which day; where it has none yet, the newest office counts
     * @param side that they sit for
     * @param pointer where the request lists the attendees
     */
    private List<Delegate> delegates(
            ConsultationId consultation, PartyCode side, List<Attendee> attendees, String pointer) {
        var delegates = new ArrayList<Delegate>();
        boolean chairing = pointer.equals(CHAIRS);
        for (int i = 0; i < attendees.size(); i++) {
            Attendee attendee = attendees.get(i);
            if (chairing && titleAlone(attendee) != null) {
                continue;
            }
            String at = pointer + "/" + i;
            PersonId person = attendee.person();
            delegates.add(
                    person == null
                            ? unregistered(attendee, at)
                            : registered(registered(person, side, at + "/person"), attendee, consultation));
        }
        return delegates;
    }

    private static Delegate unregistered(Attendee attendee, String at) {
        PersonName name = attendee.name();
        if (name == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "missing-field", "A field is missing")
                    .at(
                            at + "/name",
                            at.startsWith(CHAIRS)
                                    ? "required where neither a person nor a title is named"
                                    : "required where no person is named");
        }
        return new Delegate(null, name, attendee.title(), attendee.organisation(), attendee.presence());
    }

    private Person.Registered registered(PersonId id, PartyCode side, String at) {
        Person person = Current.of(streams, id.subject(), PersonEvent.class, Person.unknown())
                .state();
        return switch (person) {
            case Person.Unknown _ -> throw refused(PersonRefusal.NO_SUCH_PERSON, at);
            case Person.Registered p -> {
                if (!p.particulars().party().equals(side) && isState(side)) {
                    throw refused(PersonRefusal.A_STATE_SENDS_ITS_OWN, at);
                }
                yield p;
            }
        };
    }

    /** An organisation may be spoken for by people of its members. */
    private boolean isState(PartyCode side) {
        return switch (Current.of(streams, side.subject(), PartyEvent.class, Party.unknown())
                .state()) {
            case Party.Unknown _ -> false;
            case Party.Registered p -> p.particulars().kind() == PartyEvent.PartyKind.STATE;
        };
    }

    private Delegate registered(Person.Registered person, Attendee attendee, ConsultationId consultation) {
        LocalDate day = day(consultation);
        Optional<OfficeTaken> office = day == null ? person.office() : person.officeOn(day);
        return new Delegate(
                person.particulars().person(),
                attendee.name() == null ? person.particulars().name() : attendee.name(),
                attendee.title() == null ? office.map(OfficeTaken::title).orElse(null) : attendee.title(),
                attendee.organisation() == null
                        ? office.map(OfficeTaken::organisation).orElse(null)
                        : attendee.organisation(),
                attendee.presence());
    }

    private @Nullable LocalDate day(ConsultationId id) {
        return switch (Current.of(streams, id.subject(), ConsultationEvent.class, Consultation.unknown())
                .state()) {
            case Consultation.Unknown _, Consultation.Proposed _, Consultation.Postponed _, Consultation.Cancelled _ ->
                null;
            case Consultation.Scheduled s -> s.entry().date();
            case Consultation.Held s -> s.entry().date();
        };
    }
}
