/** The door in: one file for each command and each view of one aggregate. References are checked here, rules in the cores. */
@NullMarked
package org.chancery.scheduling.http;

import org.jspecify.annotations.NullMarked;
