package org.chancery.platform.identity;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

/** Tells the readers of the OpenAPI description that every call wants a bearer token. */
final class BearerDescription implements GlobalOpenApiCustomizer {

    private static final String BEARER = "bearer";

    BearerDescription() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("an access token of the issuer (RFC 9068)"));
        api.security(List.of(new SecurityRequirement().addList(BEARER)));
    }
}
