package org.chancery.commitments.http;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.chancery.commitments.events.Bearer;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** Who bears a commitment or benefits from it: a party by its code, or somebody else in words. */
record Who(
        @Nullable PartyCode party,
        @Nullable @NotBlankIfPresent @Size(max = 300) String name) {

    Who {
        if ((party == null) == (name == null)) {
            throw new IllegalArgumentException("either a party or a name");
        }
    }

    /** Each once, however often a list names them. */
    static List<Bearer> bearers(@Nullable List<Who> people) {
        return people == null
                ? List.of()
                : people.stream()
                        .map(who -> new Bearer(who.party, who.name))
                        .distinct()
                        .toList();
    }
}
