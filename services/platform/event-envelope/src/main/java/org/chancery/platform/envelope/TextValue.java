package org.chancery.platform.envelope;

/** A record of one component that JSON writes as one plain string. The component is a String or a UUID. */
public interface TextValue {}
