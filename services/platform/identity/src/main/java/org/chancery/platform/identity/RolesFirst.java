package org.chancery.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Holds every handler method to its {@code @PreAuthorize} before anything of the request is read, so that who may not
 * call learns nothing about what the body should be. (A proxy would come after the body, and would forbid final
 * controllers.) A handler of ours without the annotation stops the start.
 */
final class RolesFirst implements HandlerInterceptor {

    private static final String OURS = "org.chancery.";

    private final PreAuthorizeAuthorizationManager rules = new PreAuthorizeAuthorizationManager();
    private final AccessProblems problems;

    RolesFirst(AccessProblems problems) {
        this.problems = problems;
    }

    /** @throws IllegalStateException where a handler of ours does not say who may call it */
    static void check(RequestMappingHandlerMapping mapping) {
        for (HandlerMethod handler : mapping.getHandlerMethods().values()) {
            if (isOurs(handler) && !hasRule(handler)) {
                throw new IllegalStateException(handler + " does not say with @PreAuthorize who may call it");
            }
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // Looking for annotations takes longer than all the rest of this; ours have one, or nothing would have started.
        if (handler instanceof HandlerMethod method && (isOurs(method) || hasRule(method))) {
            var invocation = new SimpleMethodInvocation(method.getBean(), method.getMethod());
            AuthorizationResult result = rules.authorize(RolesFirst::authentication, invocation);
            if (result == null || !result.isGranted()) {
                problems.handle(request, response, new AccessDeniedException("not for this role"));
                return false;
            }
        }
        return true;
    }

    private static @Nullable Authentication authentication() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    private static boolean hasRule(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), PreAuthorize.class);
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith(OURS)
                && !ErrorController.class.isAssignableFrom(handler.getBeanType());
    }
}
