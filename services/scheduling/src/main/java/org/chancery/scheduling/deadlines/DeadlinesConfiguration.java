package org.chancery.scheduling.deadlines;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets time set rules off. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeadlinesConfiguration {}
