package org.chancery.platform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Makes a rule of a claim and of what breaks it. */
final class Rule {

    /** Says whether a dependency breaks a rule. */
    interface Breach {
        boolean is(House house, JavaClass from, JavaClass to);
    }

    private Rule() {}

    /** A rule over every class: what breaks the claim, in sentences. */
    static ArchRule rule(String claim, BiFunction<House, JavaClass, Stream<String>> breaches) {
        return classes().should(new Condition(claim, breaches)).as(claim).allowEmptyShould(true);
    }

    /** A rule over every class that another one uses in any way. */
    static ArchRule dependencies(String claim, Breach breach) {
        return rule(
                claim,
                (house, one) -> one.getDirectDependenciesFromSelf().stream()
                        .filter(use -> !House.plain(use.getTargetClass()).isPrimitive())
                        .filter(use -> breach.is(house, one, House.plain(use.getTargetClass())))
                        .map(Dependency::getDescription));
    }

    private static final class Condition extends ArchCondition<JavaClass> {

        private final BiFunction<House, JavaClass, Stream<String>> breaches;
        private House house = House.of(List.of());

        Condition(String claim, BiFunction<House, JavaClass, Stream<String>> breaches) {
            super(claim);
            this.breaches = breaches;
        }

        @Override
        public void init(Collection<JavaClass> all) {
            house = House.of(all);
        }

        @Override
        public void check(JavaClass one, ConditionEvents events) {
            breaches.apply(house, one)
                    .distinct()
                    .forEach(breach -> events.add(SimpleConditionEvent.violated(one, breach)));
        }
    }
}
