/** The web pages for people, and the one public door to every API. Knows the services by their HTTP APIs only. */
@NullMarked
package org.chancery.portal;

import org.jspecify.annotations.NullMarked;
