package org.chancery.platform.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Door} of the request. */
final class DoorArgument implements HandlerMethodArgumentResolver {

    private final ObjectProvider<Commands> commands;

    DoorArgument(ObjectProvider<Commands> commands) {
        this.commands = commands;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Door.class;
    }

    @Override
    public Door resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new Door(commands.getObject(), Caller.current().actor(), new Asked(servlet));
    }
}
