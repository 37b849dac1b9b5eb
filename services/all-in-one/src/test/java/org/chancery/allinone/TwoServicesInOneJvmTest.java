package org.chancery.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoServicesInOneJvmTest {

    private static final Map<String, String> ANY_PORT = Map.of("server.port", "0", "spring.main.banner-mode", "off");

    @TempDir
    static Path directory;

    @BeforeAll
    static void packageToys() throws IOException {
        for (String toy : List.of("plain/toys/plain/PlainToy", "pages/toys/pages/PagesToy")) {
            Path target = directory.resolve(toy + ".class");
            Files.createDirectories(target.getParent());
            String name = toy.substring(toy.indexOf('/') + 1) + ".class";
            Files.copy(Path.of("target/test-classes", name), target);
        }
    }

    @Test
    void each_is_configured_by_its_own_class_path_alone() throws Exception {
        try (var plain = start("plain", "toys.plain.PlainToy", without("thymeleaf"));
                var pages = start("pages", "toys.pages.PagesToy", jars())) {
            assertThat(plain.context().containsBean("templateEngine")).isFalse();
            assertThat(pages.context().containsBean("templateEngine")).isTrue();
        }
    }

    @Test
    void libraries_are_loaded_once_and_services_for_themselves() throws Exception {
        ServiceClassLoader one = loader("plain", jars());
        ServiceClassLoader other = loader("plain", jars());

        assertThat(one.loadClass("org.springframework.context.ApplicationContext"))
                .isSameAs(other.loadClass("org.springframework.context.ApplicationContext"));
        assertThat(one.loadClass("toys.plain.PlainToy")).isNotSameAs(other.loadClass("toys.plain.PlainToy"));
    }

    @Test
    void classes_that_are_not_on_the_list_do_not_exist() {
        ServiceClassLoader loader = loader("plain", without("thymeleaf"));

        assertThatThrownBy(() -> loader.loadClass("org.thymeleaf.TemplateEngine"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> loader.loadClass("org.chancery.allinone.AllInOne"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void resources_that_are_not_on_the_list_do_not_exist() throws IOException {
        String imports = "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";
        List<URL> all = Collections.list(loader("plain", jars()).getResources(imports));
        List<URL> fewer = Collections.list(loader("plain", without("thymeleaf")).getResources(imports));

        assertThat(all).anyMatch(url -> url.toString().contains("thymeleaf"));
        assertThat(fewer).isNotEmpty().noneMatch(url -> url.toString().contains("thymeleaf"));
        assertThat(loader("plain", without("thymeleaf")).getResource("org/thymeleaf/TemplateEngine.class"))
                .isNull();
    }

    private static ServiceRun start(String name, String main, List<Path> visible) throws Exception {
        return ServiceRun.start(new ServiceEntry(name, main), loader(name, visible), ANY_PORT);
    }

    private static ServiceClassLoader loader(String toy, List<Path> visible) {
        return ServiceClassLoader.of(
                toy, List.of(directory.resolve(toy)), visible, TwoServicesInOneJvmTest.class.getClassLoader());
    }

    private static List<Path> without(String word) {
        return jars().stream()
                .filter(jar -> !jar.getFileName().toString().contains(word))
                .toList();
    }

    private static List<Path> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }
}
