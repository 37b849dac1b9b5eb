package org.chancery.platform.problems;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chancery.platform.deciding.Refusal;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.deciding.RequestKeyReused;
import org.chancery.platform.deciding.StaleVersion;
import org.chancery.platform.deciding.StoreDiverged;
import org.chancery.platform.deciding.StoreFull;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TextValue;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A small API with every sort of input. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(Orders.Endpoint.class)
class Orders {

    enum Colour {
        RED,
        BLUE
    }

    record Code(String value) implements TextValue {
        Code {
            if (!value.matches("[A-Z]{2}")) {
                throw new IllegalArgumentException("a code has two capital letters");
            }
        }
    }

    record Key(UUID value) implements TextValue {}

    record Span(LocalTime from, LocalTime to) {
        Span {
            if (!to.isAfter(from)) {
                throw new IllegalArgumentException("the end is after the start");
            }
        }
    }

    record Tag(String value) {
        Tag {
            if (value.equals("taken")) {
                throw Refused.refused(Rule.TAG_IS_TAKEN, "/value");
            }
        }
    }

    @NullMarked
    record Line(@NotBlank @Size(max = 5) String article, int count) {}

    @NullMarked
    record Request(
            @Size(min = 1, max = 20) String title,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable Span span,
            @Nullable Colour colour,
            @Nullable Code code,
            @Nullable Key key,
            @Nullable UUID id,
            @Nullable Boolean open,
            @Nullable Double weight,
            @Nullable Tag tag,
            @Nullable @NotBlankIfPresent @Size(max = 5) String note,
            @Nullable ProtectedText said,
            @Nullable Map<String, @Size(max = 5) String> names,
            @Nullable @Size(max = 3) List<@Size(max = 5) String> words,
            @Nullable List<@Valid Line> lines) {}

    enum Rule implements Refusal {
        NO_SUCH_ORDER(Kind.UNKNOWN),
        TAG_IS_TAKEN(Kind.INVALID),
        ORDER_IS_CLOSED(Kind.CONFLICT),
        LINE_HAS_CHANGED(Kind.STALE);

        private final Kind kind;

        Rule(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public String rule() {
            return "The rule of " + name() + ".";
        }
    }

    @RestController
    static class Endpoint {

        @PostMapping("/orders")
        Map<String, Object> place(@Valid @RequestBody Request request) {
            return Map.of("title", request.title());
        }

        @GetMapping("/orders")
        Page<Integer> list(Keyset keyset, @RequestParam(required = false) String about) {
            String after = keyset.key(0, 1);
            int from = after == null ? 0 : Integer.parseInt(after) + 1;
            List<Integer> rows = IntStream.range(from, Math.min(from + keyset.fetch(), 5))
                    .boxed()
                    .toList();
            return Page.of(rows, keyset, row -> Cursor.of(row.toString()));
        }

        @GetMapping("/orders/{code}/lines")
        Page<Line> lines(@PathVariable Code code, Keyset keyset) {
            return Page.of(List.of(), keyset, line -> Cursor.of(code.value(), line.article()));
        }

        @GetMapping("/orders/{id}")
        Map<String, Object> one(@PathVariable UUID id) {
            return Map.of("id", id);
        }

        @GetMapping("/prices")
        Map<String, Object> prices() {
            return Map.of("ink", 3);
        }

        @GetMapping(path = "/prices", produces = "text/csv")
        String pricesAsTable() {
            return "ink,3";
        }

        @GetMapping(path = "/prices.csv", produces = "text/csv")
        String table() {
            return "ink,3";
        }

        @GetMapping("/thread")
        Map<String, Object> thread() {
            return Map.of("virtual", Thread.currentThread().isVirtual());
        }

        @GetMapping("/refusals/{rule}")
        void refuse(@PathVariable Rule rule, @RequestParam(required = false) String field) {
            throw field == null ? Refused.refused(rule) : Refused.refused(rule, field);
        }

        @GetMapping("/failures/{name}")
        void fail(@PathVariable String name) {
            switch (name) {
                case "stale" -> throw new StaleVersion(new Subject("order", "1"), 3);
                case "reused" -> throw new RequestKeyReused("k");
                case "bug" -> throw new IllegalStateException("select secret from table");
                case "full" -> throw new StoreFull("the disk of the store has less than 256 MB left");
                case "diverged" -> throw new StoreDiverged("the topic secret has number 3 in lane 0");
                case "busy" ->
                    throw new IllegalStateException(new SQLTransientConnectionException("pool: total=10, waiting=90"));
                case "lost" ->
                    throw new IllegalStateException(new SQLException("secret: an I/O error occurred", "08006"));
                case "shutdown" -> throw new IllegalStateException(new SQLException("secret: terminating", "57P01"));
                case "statement" ->
                    throw new IllegalStateException(new SQLException("secret: no such column", "42703"));
                case "own" ->
                    throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "view-not-there-yet", "The view is behind")
                            .because("at 7 of 8")
                            .carrying("Retry-After", "1");
                default -> Problem.reading("/entry/code", () -> new Code("nonsense"));
            }
        }

        @GetMapping("/needs")
        String needs(
                @RequestHeader("X-Needed") @Size(max = 3) String header, @RequestParam @Min(1) @Max(9) int number) {
            return header + number;
        }
    }
}
