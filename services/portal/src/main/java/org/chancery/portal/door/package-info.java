/** The one public door: every /api path goes on to the service that answers it, with the caller's own token. */
@NullMarked
package org.chancery.portal.door;

import org.jspecify.annotations.NullMarked;
