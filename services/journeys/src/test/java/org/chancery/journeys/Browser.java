package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium, driven as people drive it. */
final class Browser implements AutoCloseable {

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Starts it; where there is none the test is skipped, or fails where {@code CHANCERY_BROWSER=required}. */
    static Browser found() {
        Optional<Path> executable = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (executable.isEmpty()) {
            String missing = "no browser found: install the package chromium";
            if ("required".equals(System.getenv("CHANCERY_BROWSER"))) {
                throw new AssertionError(missing);
            }
            Assumptions.abort(missing);
        }
        return new Browser(executable.orElseThrow());
    }

    /** A browser window of one person, signed in to the portal. */
    Person signIn(RunningChancery chancery, String name, String locale) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(1280, 900));
        Page page = context.newPage();
        page.navigate(chancery.portal() + "/");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(chancery.passwords().get(name));
        page.locator("button[type=submit], input[type=submit]").first().click();
        page.waitForURL(url -> url.startsWith(chancery.portal().toString()) && !url.contains("code="));
        return new Person(page, chancery.portal().toString());
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** What a person does with a page. Fields and buttons are found by the words that stand on them. */
    record Person(Page page, String portal) {

        Person open(String path) {
            page.navigate(portal + path);
            return this;
        }

        Person follow(String words) {
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(words).setExact(true))
                    .first()
                    .click();
            return this;
        }

        Person fill(String label, String value) {
            page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .fill(value);
            return this;
        }

        Person choose(String label, String option) {
            page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .selectOption(new SelectOption().setLabel(option));
            return this;
        }

        Person tick(String group, String label) {
            page.getByRole(
                            AriaRole.GROUP,
                            new Page.GetByRoleOptions().setName(group).setExact(true))
                    .first()
                    .getByLabel(label)
                    .check();
            return this;
        }

        Person tick(String label) {
            page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .check();
            return this;
        }

        Person press(String words) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(words).setExact(true))
                    .first()
                    .click();
            return this;
        }

        Person sees(String words) {
            assertThat(page.locator("main").innerText()).contains(words);
            return this;
        }

        Person seesNo(String words) {
            assertThat(page.locator("main").innerText()).doesNotContain(words);
            return this;
        }

        /** Reads again until the words stand there: what others did arrives a moment later. */
        Person awaits(String words) {
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                page.reload();
                return page.locator("main").innerText().contains(words);
            });
            return this;
        }

        /** WCAG 2.0, 2.1 and 2.2, levels A and AA. */
        Person isAccessible() {
            whole();
            assertThat(new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                            .analyze()
                            .getViolations())
                    .as(page.url())
                    .isEmpty();
            return this;
        }

        /** A picture for the README, in the build directory. */
        Person picture(String name) {
            whole();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(System.getProperty("chancery.journeys"), "pictures", name + ".png"))
                    .setFullPage(true));
            return this;
        }

        /** A click only begins a page: sizes and colours can be judged once its sheet has come. */
        private void whole() {
            page.waitForLoadState(LoadState.LOAD);
            assertThat((int) page.evaluate("document.styleSheets.length"))
                    .as("style sheets of %s", page.url())
                    .isPositive();
        }

        String path() {
            return page.url().substring(portal.length()).replaceAll("[?#].*", "");
        }
    }
}
