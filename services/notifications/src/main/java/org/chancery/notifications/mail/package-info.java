/** Tells a person by mail over SMTP. */
@NullMarked
package org.chancery.notifications.mail;

import org.jspecify.annotations.NullMarked;
