package org.chancery.thicket.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

public final class OpenEndpoint {

    @GetMapping("/bushes")
    public String everybodyMay() {
        return "";
    }

    @RequestMapping(path = "/bushes", method = RequestMethod.DELETE)
    public String everybodyMayDelete() {
        return "";
    }
}
