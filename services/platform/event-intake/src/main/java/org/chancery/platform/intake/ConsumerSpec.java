package org.chancery.platform.intake;

import java.util.Collection;

/** One consumer of this service, before it runs. */
record ConsumerSpec(String name, ConsumerStatus.Kind kind, Collection<String> topics, Taker taker, Course course) {}
