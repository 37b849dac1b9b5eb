package org.chancery.audit.planted;

public record Modest(String tree) {}
