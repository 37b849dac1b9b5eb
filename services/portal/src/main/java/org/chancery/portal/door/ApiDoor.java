package org.chancery.portal.door;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates.path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
                        .build())
                .reduce(RouterFunction::and)
                .orElseThrow(() -> new IllegalStateException("chancery.services names no service"));
    }
}
