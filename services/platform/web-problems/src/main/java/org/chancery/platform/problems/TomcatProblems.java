package org.chancery.platform.problems;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts our valve in the place of Tomcat's, whose answers are pages, wherever problems are what a service answers. */
@AutoConfiguration(after = ProblemsAutoConfiguration.class)
@ConditionalOnClass(ConfigurableTomcatWebServerFactory.class)
@ConditionalOnBean(ProblemWriter.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class TomcatProblems {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemValve(ProblemWriter problems) {
        // After Spring Boot's own valve, hence nearer to the failure: the first to report is the only one.
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.getPipeline().addValve(new ProblemValve(problems));
                host.setErrorReportValveClass("");
            }
        });
    }
}
