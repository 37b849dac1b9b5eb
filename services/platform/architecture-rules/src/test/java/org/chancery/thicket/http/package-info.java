/** A door that breaks every rule. */
@NullMarked
package org.chancery.thicket.http;

import org.jspecify.annotations.NullMarked;
