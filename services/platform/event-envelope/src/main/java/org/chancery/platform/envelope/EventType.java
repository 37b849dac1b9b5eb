package org.chancery.platform.envelope;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and version under which an event record is written. They are the contract; the class name is not, so that
 * classes may be renamed and moved.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** Kebab-case and past tense, unique within the publishing service, such as {@code consultation-held}. */
    String name();

    /** Counts from 1 and grows when old readers could no longer read the body. */
    int version() default 1;
}
