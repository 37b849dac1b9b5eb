package org.chancery.portal.forms;

import java.util.UUID;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Every form carries a key made when it was first shown, so that sending it twice does a thing once. */
@ControllerAdvice
class FormModel {

    @ModelAttribute("key")
    String key(@RequestParam(name = "_key", required = false, defaultValue = "") String sent) {
        return sent.isEmpty() ? UUID.randomUUID().toString() : sent;
    }
}
