/**
 * The whole system from outside, one class a journey. Each starts what the build assembled, on ports and in a directory
 * of its own, exactly as the run command of the README does.
 */
@NullMarked
package org.chancery.journeys;

import org.jspecify.annotations.NullMarked;
