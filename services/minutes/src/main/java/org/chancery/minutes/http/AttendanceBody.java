package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.chancery.minutes.events.Attendance;
import org.chancery.minutes.events.Attendance.Attendee;
import org.chancery.minutes.events.Attendance.Office;
import org.chancery.minutes.events.Attendance.Presence;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * Who took part for one side, as it is written.
 *
 * @param unnamedChairs those who chaired and of whom only the office is known
 */
record AttendanceBody(
        PartyCode party,
        @Nullable @Size(max = 50) List<@Valid Person> chairs,
        @Nullable @Size(max = 200) List<@Valid Person> members,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> organisations,
        @Nullable @Size(max = 50) List<@Valid Unnamed> unnamedChairs) {

    /** A person with name and title as on the day, and whether they sat there where that is known. */
    record Person(
            PersonName name,
            @Nullable @NotBlankIfPresent @Size(max = 200) String title,
            @Nullable @NotBlankIfPresent @Size(max = 200) String organisation,
            @Nullable Presence presence) {}

    /** The office of somebody whom nobody names. */
    record Unnamed(
            @NotBlank @Size(max = 200) String title,
            @Nullable @NotBlankIfPresent @Size(max = 200) String organisation) {}

    Attendance attendance() {
        return new Attendance(
                party,
                attendees(chairs),
                attendees(members),
                organisations == null ? List.of() : organisations,
                unnamedChairs == null
                        ? List.of()
                        : unnamedChairs.stream()
                                .map(each -> new Office(each.title, each.organisation))
                                .toList());
    }

    private static List<Attendee> attendees(@Nullable List<Person> persons) {
        return persons == null
                ? List.of()
                : persons.stream()
                        .map(each -> new Attendee(each.name, each.title, each.organisation, each.presence))
                        .toList();
    }
}
