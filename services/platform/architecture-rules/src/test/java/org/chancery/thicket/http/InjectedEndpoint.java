package org.chancery.thicket.http;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

public final class InjectedEndpoint {

    @Autowired
    String wired = "";

    @Value("${name}")
    String valued = "";
}
