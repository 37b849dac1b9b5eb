package com.fasterxml.jackson.databind.planted;

public final class Mapper {}
