/** The door of the service: imports, their progress, and records that go out. */
@NullMarked
package org.chancery.importing.http;

import org.jspecify.annotations.NullMarked;
