package org.chancery.platform.door;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.chancery.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/** Gives controllers {@link AsOf} and {@link Between}, which are read from the query. */
final class InstantArguments implements HandlerMethodArgumentResolver {

    private final JsonMapper json;

    InstantArguments(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOf.class || parameter.getParameterType() == Between.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return parameter.getParameterType() == AsOf.class ? asOf(request) : between(request);
    }

    private static AsOf asOf(NativeWebRequest request) {
        Instant at = instant(request, "at");
        return at == null ? AsOf.NOW : AsOf.at(at);
    }

    private Between between(NativeWebRequest request) {
        Instant from = instant(request, "from");
        Instant to = instant(request, "to");
        if (from == null) {
            throw Problem.badParameter("from", "required: an instant such as 2024-02-02T10:00:00Z");
        }
        if (to != null && to.isBefore(from)) {
            throw Problem.badParameter("to", "not before from");
        }
        return new Between(from, to, json);
    }

    private static @Nullable Instant instant(NativeWebRequest request, String name) {
        String text = request.getParameter(name);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problem.badParameter(name, "expected an instant such as 2024-02-02T10:00:00Z");
        }
    }
}
