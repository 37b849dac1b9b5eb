package org.chancery.platform.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.platform.deciding.Refusal;
import org.chancery.platform.deciding.testing.ReachedRefusals;
import org.chancery.platform.envelope.EventTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * The catalogue of one service, as tests: {@code @TestFactory Stream<DynamicTest> catalogue() { return
 * Catalogue.of("scheduling", SchedulingEvents.TYPES).tests(); }}.
 */
public final class Catalogue {

    private final ServiceClasses classes;
    private final CataloguePage page;
    private final HttpTests http;
    private final Path file;
    private final boolean approve;

    private Catalogue(ServiceClasses classes, CataloguePage page, HttpTests http, Path file, boolean approve) {
        this.classes = classes;
        this.page = page;
        this.http = http;
        this.file = file;
        this.approve = approve;
    }

    /**
     * The catalogue of the module whose tests run, which is the working directory.
     *
     * @param service its name
     * @param published the events that it publishes, or null where it only reads
     */
    public static Catalogue of(String service, @Nullable EventTypes published) {
        return in(
                Path.of("target", "classes"),
                service,
                published,
                Path.of("..", "..", "infra", "docs", "catalogue"),
                Boolean.getBoolean("approve"));
    }

    static Catalogue in(Path compiled, String service, @Nullable EventTypes published, Path docs, boolean approve) {
        var classes = ServiceClasses.in(compiled);
        return new Catalogue(
                classes,
                new CataloguePage(service, classes, published),
                new HttpTests(Path.of("src", "test", "java"), service),
                docs.resolve(service + ".md"),
                approve);
    }

    /**
     * One test that the page is fresh, and one for each refusal that it is reached: by a scenario of a core, or, where the
     * door says it before any core is asked, over HTTP.
     */
    public Stream<DynamicTest> tests() {
        List<Refusal> refusals = classes.refusals();
        Set<Refusal> reached = refusals.isEmpty() ? Set.of() : reachedByTheirCores(refusals);
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("is fresh", this::requireFresh)),
                refusals.stream()
                        .map(refusal -> DynamicTest.dynamicTest(
                                refusal.name() + " is reached", () -> requireReached(refusal, reached))));
    }

    /** Runs the tests of the cores once more inside this JVM, since nothing orders test classes of one run. */
    private static Set<Refusal> reachedByTheirCores(List<Refusal> refusals) {
        CoreTests.run(refusals.stream()
                .map(refusal -> refusal.getClass().getPackageName())
                .distinct()
                .toList());
        return ReachedRefusals.all();
    }

    private void requireReached(Refusal refusal, Set<Refusal> reached) {
        if (!reached.contains(refusal) && !http.expect(refusal)) {
            throw new AssertionError("no scenario is refused with " + refusal.name() + ": " + refusal.rule());
        }
    }

    private void requireFresh() throws IOException {
        String written = page.text();
        if (approve) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, written);
        } else if (!written.equals(committed())) {
            throw new AssertionError(
                    file.normalize() + " tells of an earlier build; run with -Dapprove=true and commit the difference");
        }
    }

    private String committed() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
