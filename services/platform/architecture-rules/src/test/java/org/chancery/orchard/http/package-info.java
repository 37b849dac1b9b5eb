/** A door that keeps every rule. */
@NullMarked
package org.chancery.orchard.http;

import org.jspecify.annotations.NullMarked;
