package org.chancery.platform.door;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Tells the readers of the OpenAPI description which headers a door reads. */
final class DoorDescription implements GlobalOperationCustomizer {

    DoorDescription() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Door.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (Arrays.stream(handler.getMethodParameters()).noneMatch(p -> p.getParameterType() == Door.class)) {
            return operation;
        }
        return operation
                .addParametersItem(
                        header("Idempotency-Key", "needed to create; a repetition is answered and not repeated"))
                .addParametersItem(header(HttpHeaders.IF_MATCH, "needed to change: the ETag of what you have read"))
                .addParametersItem(header(
                        Asked.IMPORT, "the old record that this brings in; archivists only, and nobody is told"));
    }

    private static HeaderParameter header(String name, String description) {
        var header = new HeaderParameter();
        header.name(name).description(description).required(false).schema(new StringSchema());
        return header;
    }
}
