package org.chancery.faults;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.chancery.platform.architecture.HouseRules;
import org.chancery.platform.architecture.ThisModule;

@AnalyzeClasses(locations = ThisModule.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);
}
