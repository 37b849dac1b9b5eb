package org.chancery.portal.calls;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A page that could not be read says why, with the status of the API that said so. */
@ControllerAdvice
class ProblemPage {

    @ExceptionHandler
    String show(ApiProblem no, Model model, HttpServletResponse response) {
        response.setStatus(no.problem().status());
        model.addAttribute("problem", no.problem());
        return "problem";
    }
}
