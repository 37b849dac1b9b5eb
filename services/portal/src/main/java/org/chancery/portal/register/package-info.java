/** Parties, persons and mechanisms, and the forms that enter them. */
@NullMarked
package org.chancery.portal.register;

import org.jspecify.annotations.NullMarked;
