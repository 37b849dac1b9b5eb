package org.chancery.portal.door;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates.path;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends {@code /api/<service>/...} on to that service, body and headers as they came, but for cookies: a session of the
 * portal is nothing that a service should ever see.
 */
@Configuration
class ApiDoor {

    @Bean
    RouterFunction<ServerResponse> apiRoutes(Services services) {
        return services.addresses().entrySet().stream()
                .map(service -> route(service.getKey())
                        .route(path("/api/" + service.getKey() + "/**"), http())
                        .before(uri(service.getValue()))
                        .before(removeRequestHeader("Cookie"))
                        .onError(ResourceAccessException.class, (away, request) -> unreachable(service.getKey()))
                        .build())
                .reduce(RouterFunction::and)
                .orElseThrow(() -> new IllegalStateException("chancery.services names no service"));
    }

    /** Whether it heard what was asked nobody can say: whoever asks again does so with the same key. */
    private static ServerResponse unreachable(String service) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, service + " does not answer");
        problem.setType(URI.create("urn:chancery:problem:service-unreachable"));
        problem.setTitle("A service does not answer at the moment");
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
