package org.chancery.platform.architecture;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** How objects get hold of each other, and requests of them. */
final class Wiring {

    private static final Set<String> INJECTORS = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext");

    private static final String REQUEST_MAPPING = "org.springframework.web.bind.annotation.RequestMapping";
    private static final String PRE_AUTHORIZE = "org.springframework.security.access.prepost.PreAuthorize";

    /** It answers a refused request, so it refuses none. */
    private static final String ERROR_PAGE = "org.springframework.boot.webmvc.error.ErrorController";

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = Rule.rule(
            "nothing is injected into fields",
            (house, one) -> one.getFields().stream()
                    .filter(field -> INJECTORS.stream().anyMatch(field::isMetaAnnotatedWith))
                    .map(JavaField::getDescription));

    static final ArchRule EVERY_HANDLER_SAYS_WHO_MAY = Rule.rule(
            "every method that answers a request, or its class, says by @PreAuthorize who may",
            (house, one) -> one.isMetaAnnotatedWith(PRE_AUTHORIZE) || one.isAssignableTo(ERROR_PAGE)
                    ? Stream.of()
                    : one.getMethods().stream()
                            .filter(method -> method.isMetaAnnotatedWith(REQUEST_MAPPING))
                            .filter(method -> !method.isMetaAnnotatedWith(PRE_AUTHORIZE))
                            .map(JavaMethod::getDescription));

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = Rule.rule(
            "every package is @NullMarked",
            (house, one) -> !House.isOurs(one)
                            || one.getPackage()
                                    .tryGetPackageInfo()
                                    .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                                    .isPresent()
                    ? Stream.of()
                    : Stream.of(one.getPackageName()));

    static final ArchRule EVENTS_HAVE_A_WIRE_NAME = Rule.rule(
            "an event record has a wire name and a version, by @EventType",
            (house, one) -> one.isRecord()
                            && House.isPart(one, "events")
                            && one.getRawInterfaces().stream()
                                    .anyMatch(family -> family.getSimpleName().endsWith("Event"))
                            && !one.isAnnotatedWith(House.EVENT_TYPE)
                    ? Stream.of(one.getName())
                    : Stream.of());

    private Wiring() {}
}
