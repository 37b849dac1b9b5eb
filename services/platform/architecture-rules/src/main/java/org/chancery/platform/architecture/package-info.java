/**
 * The house rules as tests. A module keeps them by one class:
 *
 * <pre>{@code
 * @AnalyzeClasses(locations = ThisModule.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 *
 * Rules go by names, so that this module depends on no other; a test sees to it that what is named is there. Every rule
 * is proven on a planted violation that it must catch and on a twin that it must let pass.
 */
@NullMarked
package org.chancery.platform.architecture;

import org.jspecify.annotations.NullMarked;
