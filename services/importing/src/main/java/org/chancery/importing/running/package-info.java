/** Sends what was planned, keeps how far it is, and goes on where it broke off. */
@NullMarked
package org.chancery.importing.running;

import org.jspecify.annotations.NullMarked;
