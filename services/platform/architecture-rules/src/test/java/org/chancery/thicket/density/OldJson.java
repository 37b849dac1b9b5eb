package org.chancery.thicket.density;

import com.fasterxml.jackson.databind.planted.Mapper;

public record OldJson(Mapper mapper) {}
