/** What the build runs once the services are compiled: who may see which jar, and the script that starts it all. */
@NullMarked
package org.chancery.allinone.build;

import org.jspecify.annotations.NullMarked;
