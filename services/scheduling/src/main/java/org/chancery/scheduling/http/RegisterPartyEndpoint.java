package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PartyEvent.PartyKind;
import org.chancery.scheduling.party.PartyCommand.RegisterParty;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A party enters the register. */
@RestController
final class RegisterPartyEndpoint {

    /** Texts are keyed by language tag (BCP 47). */
    record Request(
            PartyCode code,
            PartyKind kind,
            @Size(max = 50) Map<@Pattern(regexp = TAG) String, @NotBlank @Size(max = 200) String> names,
            @Nullable @Size(max = 50) Map<@Pattern(regexp = TAG) String, @NotBlank @Size(max = 200) String> adjectives,
            @Nullable @Size(max = 50) Map<@Pattern(regexp = TAG) String, @NotBlank @Size(max = 200) String> capitals,
            @Nullable @Size(max = 64) String zone) {

        private static final String TAG = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";
    }

    @PostMapping("/api/scheduling/parties")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'ADMINISTRATOR')")
    ResponseEntity<Accepted> register(@Valid @RequestBody Request request, Door door) {
        var command = new RegisterParty(
                request.code(),
                request.kind(),
                request.names(),
                Objects.requireNonNullElse(request.adjectives(), Map.of()),
                Objects.requireNonNullElse(request.capitals(), Map.of()),
                request.zone());
        return door.create(
                command, "/api/scheduling/parties/{id}", request.code().value());
    }
}
