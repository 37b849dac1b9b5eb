package org.chancery.platform.door;

import java.util.List;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.identity.IdentityAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Gives every service that has this module doors to its {@link Commands}. */
@AutoConfiguration(after = IdentityAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class CommandDoorAutoConfiguration {

    @Bean
    WebMvcConfigurer doors(ObjectProvider<Commands> commands, JsonMapper json) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new DoorArgument(commands));
                resolvers.add(new InstantArguments(json));
            }
        };
    }

    @Bean
    DoorDescription doorDescription() {
        return new DoorDescription();
    }
}
