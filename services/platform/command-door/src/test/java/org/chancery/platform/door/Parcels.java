package org.chancery.platform.door;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.Subject;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A small API that goes through doors. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(Parcels.Endpoint.class)
class Parcels {

    record SendParcel(UUID id, String to) implements Command {
        @Override
        public Subject target() {
            return new Subject("parcel", id.toString());
        }
    }

    record SealPart(UUID id, String part, long revision) implements Command {
        @Override
        public Subject target() {
            return new Subject("parcel", id.toString());
        }
    }

    @Bean
    RecordingCommands commands() {
        return new RecordingCommands();
    }

    @NullMarked
    record Request(@Nullable UUID id, @Size(max = 20) String to) {}

    @RestController
    static class Endpoint {

        @PostMapping("/api/post/parcels")
        @PreAuthorize("isAuthenticated()")
        ResponseEntity<Accepted> send(@Valid @RequestBody Request request, Door door) {
            UUID id = door.idOr(request.id());
            return door.create(new SendParcel(id, request.to()), "/api/post/parcels/{id}", id);
        }

        @PutMapping("/api/post/parcels/{id}")
        @PreAuthorize("isAuthenticated()")
        ResponseEntity<Accepted> resend(@PathVariable UUID id, @Valid @RequestBody Request request, Door door) {
            return door.change(new SendParcel(id, request.to()));
        }

        @PutMapping("/api/post/parcels/{id}/label")
        @PreAuthorize("isAuthenticated()")
        ResponseEntity<Accepted> relabel(@PathVariable UUID id, @Valid @RequestBody Request request, Door door) {
            return Door.changed(door.ifMatch(), door.changeAt(0, new SendParcel(id, request.to())));
        }

        @PostMapping("/api/post/parcels/{id}/seals")
        @PreAuthorize("isAuthenticated()")
        ResponseEntity<Accepted> seal(@PathVariable UUID id, Door door) {
            String part = door.newId("seal", "1").toString();
            return door.createPart(
                    new SealPart(id, part, 0), part, "/api/post/parcels/{id}/seals/{part}", id, part + " ü");
        }

        @PostMapping("/api/post/parcels/{id}/stamps")
        @PreAuthorize("isAuthenticated()")
        ResponseEntity<Accepted> stamp(@PathVariable UUID id, Door door) {
            return door.add(new SealPart(id, "stamp", 0), "stamp", "/api/post/parcels/{id}", id);
        }

        @PutMapping("/api/post/parcels/{id}/seals/{part}")
        @PreAuthorize("isAuthenticated()")
        ResponseEntity<Accepted> reseal(@PathVariable UUID id, @PathVariable String part, Door door) {
            return door.changePart(new SealPart(id, part, door.ifMatch()), part);
        }

        @GetMapping("/api/post/parcels/{stops}")
        @PreAuthorize("isAuthenticated()")
        ResponseEntity<String> show(@PathVariable int stops) {
            return Shown.folded(went(stops), 0, Integer::sum, sum -> "went " + sum);
        }

        @GetMapping("/api/post/parcels/{stops}/way")
        @PreAuthorize("isAuthenticated()")
        ResponseEntity<Way> way(@PathVariable int stops, AsOf asOf) {
            return Shown.folded(asOf.of(went(stops)), List.<Integer>of(), Endpoint::and, Way::new);
        }

        @GetMapping("/api/post/parcels/{stops}/way/changes")
        @PreAuthorize("isAuthenticated()")
        Changes changes(@PathVariable int stops, Between between) {
            return between.compare(asOf -> way(stops, asOf));
        }

        record Way(List<Integer> stops) {}

        private static List<Integer> and(List<Integer> before, int next) {
            return Stream.concat(before.stream(), Stream.of(next)).toList();
        }

        /** One stop an hour, the first at the epoch. */
        private static List<Recorded<Integer>> went(int stops) {
            var behind = new Provenance(Actor.person("x"), null, new UUID(0, 0));
            return IntStream.range(0, stops)
                    .mapToObj(
                            i -> new Recorded<>(new UUID(0, i), i, i, Instant.EPOCH.plus(i, ChronoUnit.HOURS), behind))
                    .toList();
        }
    }
}
