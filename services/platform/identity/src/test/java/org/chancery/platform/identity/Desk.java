package org.chancery.platform.identity;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A small API of which some handlers want a role. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(Desk.Endpoint.class)
class Desk {

    record Note(String text) {}

    @RestController
    static final class Endpoint {

        @GetMapping("/me")
        @PreAuthorize("isAuthenticated()")
        Map<String, Object> me(Caller caller) {
            return Map.of(
                    "sub", caller.sub(),
                    "name", caller.name(),
                    "roles", List.copyOf(new TreeSet<>(caller.roles())),
                    "clearance", caller.clearance(),
                    "side", String.valueOf(caller.side()),
                    "actor", caller.actor().toString());
        }

        @PostMapping("/notes")
        @PreAuthorize("hasAnyRole('WRITER', 'CHIEF')")
        String write(@RequestBody Note note) {
            return note.text();
        }

        @GetMapping("/own")
        @PreAuthorize("isAuthenticated()")
        String own(@RequestParam String of, Caller caller) {
            if (!of.equals(caller.sub())) {
                throw new AccessDeniedException("not yours");
            }
            return of;
        }
    }
}
