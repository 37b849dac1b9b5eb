package org.chancery.platform.teststack;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs the whole service on a free port, with an empty database and empty topics of its own. What it uses can be
 * injected with {@code @Value}: {@code local.server.port}, {@code chancery.kafka}, {@code chancery.topic-prefix},
 * {@code spring.datasource.url}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestStackInitializer.class)
public @interface ServiceTest {

    /** The service's main class; found from the package of the test where left out. */
    @AliasFor(annotation = SpringBootTest.class)
    Class<?>[] classes() default {};

    /** Properties that win over every other, such as {@code chancery.side=KR}. */
    @AliasFor(annotation = SpringBootTest.class)
    String[] properties() default {};
}
