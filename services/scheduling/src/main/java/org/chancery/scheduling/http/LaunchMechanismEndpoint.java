package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.MechanismCommand.LaunchMechanism;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A standing channel is launched. */
@RestController
final class LaunchMechanismEndpoint {

    private final References references;

    LaunchMechanismEndpoint(References references) {
        this.references = references;
    }

    /** The id is chosen here where the client does not bring one. */
    record Request(
            @Nullable UUID id,
            @NotBlank @Size(max = 300) String name,
            @Nullable @Size(max = 50) List<@Valid OtherName> aliases,
            @Size(max = 50) List<PartyCode> parties,
            @Nullable @NotBlankIfPresent @Size(max = 100) String level,
            @Nullable @Valid Interval cadence,
            @Nullable HostRule hostRule,
            @Nullable LocalDate founded,
            @Nullable MechanismId parent,
            @Nullable @NotBlankIfPresent @Size(max = 500) String foundingText) {}

    /** A name that one side uses, or, without a party, both. */
    record OtherName(
            @Nullable PartyCode party,

            @Pattern(regexp = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
            String language,

            @NotBlank @Size(max = 300) String name) {}

    /** How often it meets, in months where the phrase gives a number. */
    record Interval(
            @NotBlank @Size(max = 200) String phrase,
            @Nullable @Positive Integer months) {}

    @PostMapping("/api/scheduling/mechanisms")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> launch(@Valid @RequestBody Request request, Door door) {
        references.parties(request.parties(), "/parties");
        references.mechanism(request.parent(), "/parent");
        var mechanism = new MechanismId(door.idOr(request.id()));
        Interval cadence = request.cadence();
        var command = new LaunchMechanism(
                mechanism,
                request.name(),
                Objects.requireNonNullElse(request.aliases(), List.<OtherName>of()).stream()
                        .map(alias -> new Alias(alias.party(), alias.language(), alias.name()))
                        .toList(),
                request.parties(),
                request.level(),
                cadence == null ? null : new Cadence(cadence.phrase(), cadence.months()),
                Objects.requireNonNullElse(request.hostRule(), HostRule.UNSTATED),
                request.founded(),
                request.parent(),
                request.foundingText());
        return door.create(command, "/api/scheduling/mechanisms/{id}", mechanism.value());
    }
}
