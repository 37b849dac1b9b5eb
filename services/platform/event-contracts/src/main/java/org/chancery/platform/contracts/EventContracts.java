package org.chancery.platform.contracts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.TypeName;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contracts of one publisher, as tests: {@code @TestFactory Stream<DynamicTest> contracts() { return
 * EventContracts.of(SchedulingEvents.TYPES).tests(); }}.
 */
public final class EventContracts {

    private final EventTypes types;
    private final ContractFiles files;
    private final boolean approve;

    private EventContracts(EventTypes types, ContractFiles files, boolean approve) {
        this.types = types;
        this.files = files;
        this.approve = approve;
    }

    /** The contracts in the module whose tests run, which is the working directory. */
    public static EventContracts of(EventTypes types) {
        return in(Path.of(""), types, Boolean.getBoolean("approve"));
    }

    static EventContracts in(Path module, EventTypes types, boolean approve) {
        return new EventContracts(types, new ContractFiles(module, types.service()), approve);
    }

    /** One test for each event type, one for files that belong to none, and one for events that nobody listed. */
    public Stream<DynamicTest> tests() {
        return Stream.concat(
                types.names().stream().map(name -> test(name.name() + " " + name.version(), () -> findings(name))),
                Stream.of(test("no file is left over", this::leftOver), test("no event is left out", this::leftOut)));
    }

    private static DynamicTest test(String title, Check check) {
        return DynamicTest.dynamicTest(title, () -> {
            List<String> findings = check.findings();
            if (!findings.isEmpty()) {
                throw new AssertionError(title + ":\n- " + String.join("\n- ", findings));
            }
        });
    }

    /** What is wrong with the contract of one type; nothing where all is well. */
    List<String> findings(TypeName name) {
        Class<?> type = types.classOf(name).orElseThrow();
        ObjectNode generated = SchemaOfRecord.of(name, type);
        var findings = new ArrayList<>(schemaFindings(name, generated));
        byte[] sample = files.sample(name);
        if (sample == null) {
            findings.add("there is no approved sample " + files.samplePath(name));
        } else {
            findings.addAll(new Sample(types, name, sample).findings(generated));
        }
        for (Path earlier : files.earlierPaths(name)) {
            new Sample(types, name, files.earlier(earlier))
                    .misreadings(generated)
                    .forEach(each -> findings.add(earlier + ": " + each));
        }
        return findings;
    }

    private List<String> schemaFindings(TypeName name, ObjectNode generated) {
        ObjectNode committed = files.schema(name);
        if (committed == null && !approve) {
            return List.of("there is no committed schema " + files.schemaPath(name) + "; run with -Dapprove=true");
        }
        List<String> breaches = committed == null ? List.of() : Compatibility.breaches(committed, generated);
        if (!breaches.isEmpty()) {
            return breaches.stream()
                    .map(breach -> "breaks those who read or wrote version " + name.version() + ": " + breach)
                    .toList();
        }
        if (approve) {
            files.writeSchema(name, generated);
            return List.of();
        }
        return generated.equals(committed)
                ? List.of()
                : List.of("the record has drifted from " + files.schemaPath(name)
                        + "; run with -Dapprove=true and commit the difference");
    }

    /** Samples and schemas without a type: what was ever published must stay readable. */
    List<String> leftOver() {
        return files.all().stream()
                .filter(file -> types.names().stream()
                        .noneMatch(name -> file.equals(files.samplePath(name))
                                || file.equals(files.schemaPath(name))
                                || files.earlierPaths(name).contains(file)))
                .map(file -> file + " belongs to no event type of this build, so nobody can read it any more")
                .toList();
    }

    /** Records that bear {@code @EventType} beside those that are listed: nobody could ever read them. */
    List<String> leftOut() {
        return types.names().stream()
                .flatMap(name -> types.classOf(name).stream())
                .map(CompiledPackage::of)
                .distinct()
                .flatMap(home -> home.classes().stream())
                .filter(one -> one.isAnnotationPresent(EventType.class) && !isListed(one))
                .map(one -> one.getName() + " is an event that " + types.service() + " does not list")
                .distinct()
                .toList();
    }

    private boolean isListed(Class<?> one) {
        return types.names().stream()
                .flatMap(name -> types.classOf(name).stream())
                .anyMatch(one::equals);
    }

    private interface Check {
        List<String> findings();
    }
}
