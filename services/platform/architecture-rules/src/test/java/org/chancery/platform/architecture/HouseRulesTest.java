package org.chancery.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way from the tiny class of a module to the rules: what they are shown, and that they speak up. */
class HouseRulesTest {

    private static final JavaClasses THIS_MODULE =
            new ClassFileImporter().importLocations(new ThisModule().get(HouseRulesTest.class));

    @Test
    void are_shown_the_main_and_the_test_classes_of_the_module_and_no_others() {
        assertThat(THIS_MODULE.contain(HouseRules.class)).isTrue();
        assertThat(THIS_MODULE.contain(HouseRulesTest.class)).isTrue();
        assertThat(THIS_MODULE.contain(ClassFileImporter.class)).isFalse();
    }

    @Test
    void speak_up_about_tests_where_they_are_for_tests_too() {
        assertThatThrownBy(() -> HouseRules.fakes_are_written_and_nothing_mocked(THIS_MODULE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("thicket.density.Mocking");
    }

    @Test
    void say_nothing_about_tests_where_they_are_for_main_classes() {
        assertThatCode(() -> HouseRules.nothing_is_injected_into_fields(THIS_MODULE))
                .doesNotThrowAnyException();
    }

    @Test
    void find_the_sources_of_the_module_and_refuse_to_judge_nothing() {
        assertThatCode(() -> HouseRules.nobody_imports_lombok(THIS_MODULE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> HouseRules.nobody_imports_lombok(new ClassFileImporter().importClasses(List.of())))
                .isInstanceOf(IllegalStateException.class);
    }
}
