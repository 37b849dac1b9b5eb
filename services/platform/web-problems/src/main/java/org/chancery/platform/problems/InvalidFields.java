package org.chancery.platform.problems;

import java.util.Objects;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** What Bean Validation found, as one problem that names every place. */
final class InvalidFields {

    private InvalidFields() {}

    static Problem of(MethodArgumentNotValidException failure) {
        boolean body = failure.getParameter().hasParameterAnnotation(RequestBody.class);
        Problem problem = body ? Problems.invalidFields() : Problems.badParameter();
        for (ObjectError error : failure.getBindingResult().getAllErrors()) {
            problem = body ? inBody(problem, error) : inQuery(problem, error);
        }
        return problem;
    }

    static Problem of(HandlerMethodValidationException failure) {
        boolean body = failure.getParameterValidationResults().stream().anyMatch(InvalidFields::isBody);
        Problem problem = body ? Problems.invalidFields() : Problems.badParameter();
        for (ParameterValidationResult result : failure.getParameterValidationResults()) {
            if (result instanceof ParameterErrors errors && isBody(result)) {
                for (ObjectError error : errors.getAllErrors()) {
                    problem = inBody(problem, error);
                }
                continue;
            }
            for (MessageSourceResolvable error : result.getResolvableErrors()) {
                problem = inArgument(problem, result, error);
            }
        }
        return problem;
    }

    private static boolean isBody(ParameterValidationResult result) {
        return result.getMethodParameter().hasParameterAnnotation(RequestBody.class);
    }

    private static Problem inArgument(
            Problem problem, ParameterValidationResult result, MessageSourceResolvable error) {
        MethodParameter parameter = result.getMethodParameter();
        String detail = message(error);
        if (isBody(result)) {
            String pointer = result.getContainerIndex() == null ? "" : "/" + result.getContainerIndex();
            return problem.at(pointer, detail);
        }
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null) {
            return problem.header(named(header.value(), header.name(), parameter), detail);
        }
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        String name = query != null
                ? named(query.value(), query.name(), parameter)
                : path != null ? named(path.value(), path.name(), parameter) : named("", "", parameter);
        return problem.parameter(name, detail);
    }

    private static String named(String value, String name, MethodParameter parameter) {
        String declared = value.isEmpty() ? name : value;
        return declared.isEmpty() ? Objects.requireNonNullElse(parameter.getParameterName(), "?") : declared;
    }

    private static Problem inBody(Problem problem, ObjectError error) {
        return problem.at(error instanceof FieldError field ? pointer(field.getField()) : "", message(error));
    }

    private static Problem inQuery(Problem problem, ObjectError error) {
        return error instanceof FieldError field
                ? problem.parameter(field.getField(), field.isBindingFailure() ? "cannot be read" : message(error))
                : problem.because(message(error));
    }

    private static String message(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
    }

    /** {@code statements[0].names[en]} as the JSON pointer {@code /statements/0/names/en}. */
    static String pointer(String path) {
        var pointer = new StringBuilder();
        for (String part : path.split("[.\\[\\]]+", -1)) {
            if (!part.isEmpty()) {
                pointer.append('/').append(part.replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
