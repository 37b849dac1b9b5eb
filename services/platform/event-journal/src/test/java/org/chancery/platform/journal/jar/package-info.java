/** A made-up service: jars that are filled with marbles until they are sealed. */
@NullMarked
package org.chancery.platform.journal.jar;

import org.jspecify.annotations.NullMarked;
