package org.chancery.platform.problems;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;

/** Adds to the OpenAPI description what this module makes of requests and answers. */
@AutoConfiguration
public class ApiDescription {

    private static final String PROBLEM = "Problem";

    @Bean
    ModelConverter requestSchemas() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Keyset.class);
        return new RequestSchemas();
    }

    /** One title for each service, addresses that hold behind any door, and the problem that any call may end in. */
    @Bean
    GlobalOpenApiCustomizer problemsOfEveryCall(@Value("${spring.application.name}") String service) {
        return api -> {
            api.getInfo().title("Chancery: " + service).version("v1");
            api.servers(List.of(new Server().url("/")));
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths()
                    .values()
                    .forEach(path -> path.readOperations()
                            .forEach(operation -> operation.getResponses().addApiResponse("default", answer())));
        };
    }

    @Bean
    GlobalOperationCustomizer keysetParameters() {
        return (operation, handler) -> takesKeyset(handler) ? withKeyset(operation) : operation;
    }

    private static boolean takesKeyset(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.getParameterType() == Keyset.class);
    }

    private static Operation withKeyset(Operation operation) {
        Schema<?> limit =
                new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(KeysetArgument.MAX_LIMIT));
        limit.setDefault(KeysetArgument.DEFAULT_LIMIT);
        return operation
                .addParametersItem(new QueryParameter()
                        .name("limit")
                        .description("how many rows at most")
                        .schema(limit))
                .addParametersItem(new QueryParameter()
                        .name("after")
                        .description("the next of the page before")
                        .schema(new StringSchema()));
    }

    private static ApiResponse answer() {
        var ref = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description("Refused; the type says why")
                .content(new Content()
                        .addMediaType(
                                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new io.swagger.v3.oas.models.media.MediaType().schema(ref)));
    }

    private static Schema<?> problem() {
        Schema<?> fault = new ObjectSchema();
        fault.addProperty("pointer", text("JSON pointer (RFC 6901) into the body"));
        fault.addProperty("parameter", text("of the path or the query"));
        fault.addProperty("header", text("of the request"));
        fault.addProperty("detail", text("what is wrong there"));
        fault.addRequiredItem("detail");
        Schema<?> problem = new ObjectSchema().description("RFC 9457");
        problem.addProperty("type", text("stable; what a client may switch on").format("uri"));
        problem.addProperty("title", text("the type in words"));
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", text("this time's explanation"));
        problem.addProperty("errors", new ArraySchema().items(fault));
        return problem.required(List.of("type", "title", "status"));
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
