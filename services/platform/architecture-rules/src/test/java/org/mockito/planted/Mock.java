package org.mockito.planted;

public final class Mock {}
