package org.chancery.scheduling.http;

import static org.chancery.platform.deciding.Refused.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.problems.Problem;
import org.chancery.scheduling.consultation.Consultation;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.Delegation.Delegate;
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

/** Makes delegates of attendees: facts about a day copy name, title and organisation of registered persons. */
@Component
final class Attendance {

    private final Streams streams;

    Attendance(Streams streams) {
        this.streams = streams;
    }

    /**
     * @param consultation says which day; where it has none yet, the newest office counts
     * @param side that they sit for
     * @param pointer where the request lists the attendees
     */
    List<Delegate> of(ConsultationId consultation, PartyCode side, List<Attendee> attendees, String pointer) {
        var delegates = new ArrayList<Delegate>();
        for (Attendee attendee : attendees) {
            String at = pointer + "/" + delegates.size();
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
                    .at(at + "/name", "required where no person is named");
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
