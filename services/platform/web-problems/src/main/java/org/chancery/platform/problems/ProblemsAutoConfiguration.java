package org.chancery.platform.problems;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts problems, strict JSON, bounded bodies and pages into every service that has this module. */
@AutoConfiguration(before = {JacksonAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ProblemsAutoConfiguration {

    /** After Spring Security (-100), so that nobody unknown makes us read a body. */
    private static final int AFTER_SECURITY = -90;

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper mapper) {
        return new ProblemWriter(mapper);
    }

    @Bean
    ProblemAdvice problemAdvice(@Value("${spring.application.name}") String service, JsonMapper mapper) {
        return new ProblemAdvice(service, new UnreadableJson(service, mapper));
    }

    @Bean
    ProblemErrorPage problemErrorPage() {
        return new ProblemErrorPage();
    }

    @Bean
    FilterRegistrationBean<BoundedBody> boundedBody(
            @Value("${chancery.http.max-body:1MB}") DataSize limit, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new BoundedBody(Math.toIntExact(limit.toBytes()), problems));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    NextPageLink nextPageLink() {
        return new NextPageLink();
    }

    /** Every {@code @NotBlank} asks for something to see. */
    @Bean
    ValidationConfigurationCustomizer visibleTexts() {
        return configuration -> {
            if (configuration instanceof HibernateValidatorConfiguration hibernate) {
                ConstraintMapping mapping = hibernate.createConstraintMapping();
                mapping.constraintDefinition(NotBlank.class)
                        .includeExistingValidators(false)
                        .validatedBy(VisibleText.Required.class);
                hibernate.addMapping(mapping);
            }
        };
    }

    @Bean
    WebMvcConfigurer strictParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new KeysetArgument());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new StrictInstants());
            }
        };
    }

    @Bean
    WebMvcConfigurer lenientAccept() {
        return new WebMvcConfigurer() {
            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
                configurer.strategies(List.of(new LenientAccept()));
            }
        };
    }
}
