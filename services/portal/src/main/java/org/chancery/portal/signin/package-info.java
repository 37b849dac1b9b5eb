/** How people sign in, what their roles let them open, and how their browser is protected. */
@NullMarked
package org.chancery.portal.signin;

import org.jspecify.annotations.NullMarked;
