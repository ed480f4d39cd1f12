package dev.milepost.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

@TestInstance(Lifecycle.PER_CLASS)
class ConsoleTest {

    private static final String CONSOLE = "http://127.0.0.1:8080";
    private static final String PASSWORD = "milepost";
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Browsers browsers = new Browsers();
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @AfterAll
    void closeBrowser() {
        browsers.close();
    }

    @BeforeEach
    void openPage() {
        open(ColorScheme.LIGHT);
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    @Test
    void anOwnerSignsInMakesAPlanAndSeesWhatItMeans() {
        String name = "Support assistant " + UUID.randomUUID();
        visit("/plans");
        signIn("demo-owner");

        assertThat(heading("Plans")).isVisible();
        assertAccessible("plans");
        page.getByRole(AriaRole.LINK, named("New plan")).first().click();
        fillIn(name);
        assertAccessible("new-plan");
        page.getByRole(AriaRole.BUTTON, named("Create plan")).click();

        assertThat(heading(name)).isVisible();
        assertThat(card("Progress")).containsText("0%");
        assertThat(card("Progress")).containsText("tasks done");
        assertThat(card("Next milestone")).containsText("2026");
        assertThat(card("Readiness")).containsText("No assessment is completed for this plan yet.");
        assertThat(card("Does it pay?")).containsText("No business case belongs to this plan yet.");
        assertThat(card("Five practices").getByRole(AriaRole.LISTITEM)).hasCount(5);
        assertAccessible("overview");

        page.getByRole(AriaRole.TAB, named("Schedule")).click();
        assertThat(page.getByRole(AriaRole.ROWHEADER, exactly("1. Scoping and prioritization"))).isVisible();
        assertThat(page.getByRole(AriaRole.ROWHEADER, named("10. "))).isVisible();
        assertThat(page.getByText("Critical", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
        assertThat(page.getByText("Nothing holds it back; the plan starts on Jan 5, 2026.").first()).isVisible();
        assertAccessible("schedule");

        page.getByRole(AriaRole.LINK, named("Plans")).first().click();
        page.getByRole(AriaRole.SEARCHBOX).fill(name);
        assertThat(page.getByRole(AriaRole.TABLE).getByRole(AriaRole.LINK)).hasText(new String[] { name });
        assertNothingBlockedOrBroken();
    }

    @Test
    void theLanguageChangesAtOnceAndStays() {
        visit("/plans");
        signIn("demo-owner");
        page.getByRole(AriaRole.BUTTON, named("Language")).click();
        page.getByRole(AriaRole.MENUITEMRADIO, named("Deutsch")).click();
        assertThat(heading("Pläne")).isVisible();

        page.reload();
        assertThat(heading("Pläne")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        for (String language : List.of("Français", "Español")) {
            page.getByRole(AriaRole.BUTTON, named(Pattern.compile("Sprache|Langue"))).click();
            page.getByRole(AriaRole.MENUITEMRADIO, named(language)).click();
            assertThat(heading(language.equals("Français") ? "Plans" : "Planes")).isVisible();
        }
        assertNothingBlockedOrBroken();
    }

    @Test
    void aKeptAddressIsReachedAfterSigningInAndSigningOutEndsTheSession() {
        visit("/plans?q=nothing-is-called-this");
        signIn("demo-owner");
        assertThat(heading("No plan matches")).isVisible();

        page.getByRole(AriaRole.BUTTON, named("Olivia Owner")).click();
        page.getByRole(AriaRole.MENUITEM, named("Sign out")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Sign in"))).isVisible();

        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void anAdviserOfTwoOrganizationsChoosesOneAndMayOnlyReadInTheOther() {
        visit("/plans");
        signIn("adviser");
        assertThat(heading("Which organization?")).isVisible();
        assertAccessible("choose-organization");

        page.getByRole(AriaRole.BUTTON, named("demo")).click();
        assertThat(page.getByRole(AriaRole.LINK, named("New plan")).first()).isVisible();

        page.getByRole(AriaRole.BUTTON, named("Ada Adviser, demo")).click();
        page.getByRole(AriaRole.MENUITEMRADIO, named("other")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Ada Adviser, other"))).isVisible();
        assertThat(heading("Plans")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, named("New plan"))).hasCount(0);
        assertNothingBlockedOrBroken();
    }

    @Test
    void everythingIsReadableInTheDarkAndOnASmallScreen() {
        context.close();
        open(ColorScheme.DARK);
        page.setViewportSize(390, 844);
        visit("/plans");
        assertAccessible("sign-in-dark");
        signIn("demo-owner");
        assertThat(heading("Plans")).isVisible();
        assertAccessible("plans-dark");
        visit("/plans/new");
        page.getByRole(AriaRole.BUTTON, named("Create plan")).click();
        assertThat(page.getByText("Give the plan a name")).isVisible();
        assertAccessible("new-plan-dark");
        int wider = (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(wider).as("pixels that stick out to the side").isNotPositive();
        assertNothingBlockedOrBroken();
    }

    private void open(ColorScheme colors) {
        complaints.clear();
        context = browsers.browser().newContext(new Browser.NewContextOptions().setLocale("en-US").setColorScheme(colors)
                .setViewportSize(1280, 860));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    private void visit(String address) {
        page.navigate(CONSOLE + address);
    }

    private void signIn(String user) {
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        page.locator("#username").fill(user);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
    }

    private void fillIn(String name) {
        page.getByRole(AriaRole.TEXTBOX, named("Name")).fill(name);
        Locator start = page.getByRole(AriaRole.TEXTBOX, named("Start"));
        start.fill("2026-01-05");
        start.press("Tab");
        page.getByRole(AriaRole.COMBOBOX, named("Currency")).click();
        page.getByRole(AriaRole.OPTION, named("USD")).click();
        page.getByRole(AriaRole.TEXTBOX, named("What should get better?")).fill("Answer customers faster");
        page.getByRole(AriaRole.COMBOBOX, named("Kind of benefit")).click();
        page.getByRole(AriaRole.OPTION, named("Happier customers")).click();
    }

    /** No rule of axe is broken seriously; a picture of the page is kept for people to look at. */
    private void assertAccessible(String picture) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture + ".png")).setFullPage(true));
        assertThat(new AxeBuilder(page).analyze().getViolations().stream().filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).toList()))
                .as("accessibility of " + picture).isEmpty();
    }

    /** The browser complains of what the content policy blocks, of missing files and of what the page throws. */
    private void assertNothingBlockedOrBroken() {
        assertThat(complaints).isEmpty();
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, exactly(name));
    }

    private Locator card(String name) {
        return page.getByRole(AriaRole.REGION, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
