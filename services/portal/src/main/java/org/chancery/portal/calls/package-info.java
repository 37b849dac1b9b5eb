/** How pages call the APIs: with the token of the person who looks, and problems brought back to the form. */
@NullMarked
package org.chancery.portal.calls;

import org.jspecify.annotations.NullMarked;
