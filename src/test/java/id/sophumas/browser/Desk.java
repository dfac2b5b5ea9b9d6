package id.sophumas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** One official's Tasklist, and everything that went wrong in it. */
final class Desk {

    private static final Path PICTURES = Path.of("target", "screenshots");
    static final Locator.WaitForOptions GONE = new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    /** High enough to show a whole form in one picture. */
    private static final int TALL = 2400;

    /** Milliseconds; far more than a form takes, for machines that do much besides. */
    private static final int PATIENCE = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private final Page page;
    private final String base;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Set<String> givenUp = new HashSet<>();
    private String shown;
    private Screen screen = Screen.DESK;

    private Desk(Page page, String base) {
        this.page = page;
        this.base = base;
    }

    /** Logs in; the login page itself is Camunda's, and its cursor jumps while it loads. */
    static Desk of(Browser browser, String base, String user) {
        BrowserContext context = context(browser, base, "id-ID");
        logIn(context, user);
        return of(context, base);
    }

    /** Logs in as people do. */
    static Desk byHand(Browser browser, String base, String user) {
        Desk desk = of(context(browser, base, "id-ID"), base);
        desk.visit("/camunda/app/tasklist/default/");
        desk.logInByHand(user);
        desk.page.locator(".account").waitFor();
        return desk;
    }

    /** A browser that nobody has logged in with yet, and that prefers another language. */
    static Desk abroad(Browser browser, String base) {
        return of(context(browser, base, "en-US"), base);
    }

    private static BrowserContext context(Browser browser, String base, String locale) {
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(Screen.DESK.width, Screen.DESK.height)
                .setLocale(locale)
                .setTimezoneId("Asia/Jakarta"));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    private static Desk of(BrowserContext context, String base) {
        Page page = context.newPage();
        Desk desk = new Desk(page, base);
        page.onRequest(request -> {
            if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
                desk.faults.add("request to another host: " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())
                    && !desk.isLastLookAtATaskGivenUp(message)
                    && !desk.isAQuestionAnsweredWithNone(message)) {
                desk.faults.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> desk.faults.add("uncaught: " + error));
        return desk;
    }

    /**
     * Every ten seconds the Tasklist itself asks whether the task it shows is still there ("refresh" in camunda-tasklist-bootstrap.js).
     * Between the end of the task on the server and the answer to whoever ended it, that is a 404 (a 403 where the task ends while it is
     * being looked at), which the browser prints on the console. It means something else for any other task, and for any other address.
     */
    private boolean isLastLookAtATaskGivenUp(ConsoleMessage message) {
        return message.text().matches(".*the server responded with a status of 40[34].*")
                && givenUp.stream()
                        .anyMatch(task -> message.location()
                                .startsWith(base + "/camunda/api/engine/engine/default/task/" + task + ":"));
    }

    /**
     * The web apps ask who is logged in, and wherever a password can be changed, for the policy of passwords. That there is none (nobody has
     * logged in yet; the try-out profile has no policy) is a 404, which the browser prints on the console.
     */
    private boolean isAQuestionAnsweredWithNone(ConsoleMessage message) {
        return message.text().contains("the server responded with a status of 404")
                && Stream.of("admin/auth/user/default:", "engine/engine/default/identity/password-policy:")
                        .anyMatch(question -> message.location().startsWith(base + "/camunda/api/" + question));
    }

    private static void logIn(BrowserContext context, String user) {
        context.request().get("/camunda/app/tasklist/default/");
        String token = context.cookies().stream()
                .filter(cookie -> "XSRF-TOKEN".equals(cookie.name))
                .findFirst()
                .orElseThrow()
                .value;
        APIResponse answer = context.request()
                .post(
                        "/camunda/api/admin/auth/user/default/login/tasklist",
                        RequestOptions.create()
                                .setHeader("X-XSRF-TOKEN", token)
                                .setForm(FormData.create().set("username", user).set("password", user)));
        assertThat(answer).isOK();
    }

    Page page() {
        return page;
    }

    /** The browser forgets this official. */
    void close() {
        page.context().close();
    }

    /** The same official in another tab of the same browser. Its faults are its own. */
    Desk anotherTab() {
        return of(page.context(), base).at(screen);
    }

    /** From now on the server knows nothing of this log-in, as after an hour without work. */
    void loseSession() {
        page.context()
                .addCookies(List.of(new Cookie("JSESSIONID", "0".repeat(32))
                        .setUrl(base + "/")
                        .setHttpOnly(true)));
    }

    /** Logs in on the login page that is shown. Its cursor jumps once while it loads, and what is typed then ends up in the other field. */
    void logInByHand(String user) {
        Locator name = page.getByPlaceholder("Nama pengguna");
        Locator password = page.getByPlaceholder("Kata sandi");
        do {
            name.fill(user);
            password.fill(user);
        } while (!user.equals(name.inputValue()) || !user.equals(password.inputValue()));
        page.getByText("Masuk", new Page.GetByTextOptions().setExact(true)).click();
    }

    /** From now on this official works at this size. */
    Desk at(Screen size) {
        screen = size;
        page.setViewportSize(size.width, size.height);
        return this;
    }

    /** Opens a page of the application. */
    void visit(String path) {
        page.navigate(path);
    }

    /** Opens the start form of an SOP. */
    void openStart(String key) {
        leaveForm();
        visit("/camunda/app/tasklist/default/#/?processStart=" + key);
        // What is typed before the form is ready, the draft of an earlier start would write over.
        page.locator(".sop-humas[data-siap] #judul").waitFor();
    }

    /** Sends the start form, and stays until the answer is there: who leaves earlier leaves a draft behind. */
    void start() {
        page.locator(".modal-footer .btn-primary").click();
        page.locator(".modal-dialog").waitFor(GONE);
    }

    /** Opens a task, and takes it where nobody has yet. */
    void open(String taskId) {
        show(taskId);
        page.locator(".sh-ambil button, .form-actions .btn-primary:enabled")
                .first()
                .waitFor();
        Locator claim = page.getByText("Ambil tugas ini", new Page.GetByTextOptions().setExact(true));
        if (claim.isVisible()) {
            claim.click();
            claim.waitFor(GONE);
        }
        assertThat(page.locator(".form-actions .btn-primary")).isEnabled();
    }

    /** Opens a task without taking it. */
    void show(String taskId) {
        leaveForm();
        shown = taskId;
        visit("/camunda/app/tasklist/default/#/?task=" + taskId);
        page.locator(".sh-mutu-baku").waitFor();
        page.locator(".sop-humas[data-siap], .fjs-container").first().waitFor();
    }

    /** Loads the Tasklist anew where a form is open; else the address alone brings up the next one, which is much quicker. */
    private void leaveForm() {
        if (page.locator(".sh-kepala").count() > 0) {
            page.navigate("about:blank");
        }
    }

    /** Sends the form of the task that is shown, having said where it asks that all is as the SOP wants it. */
    void complete() {
        Locator arrived = page.locator("[name=kelengkapan][value=lengkap]");
        if (arrived.isVisible()
                && !page.locator("[name=kelengkapan][value=tidak]").isChecked()) {
            arrived.check();
        }
        answer("Sudah ada", "Belum ada");
        giveUpWith(page.locator(".form-actions .btn-primary"));
    }

    /** Sends content that was changed after its approval back to the decision, and with it the task that is shown. */
    void askForReapproval() {
        giveUpWith(page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Minta persetujuan ulang").setExact(true)));
    }

    private void answer(String fine, String lacking) {
        Locator answer = page.getByLabel(fine, new Page.GetByLabelOptions().setExact(true));
        if (answer.isVisible()
                && !page.getByLabel(lacking, new Page.GetByLabelOptions().setExact(true))
                        .isChecked()) {
            answer.check();
        }
    }

    private void giveUpWith(Locator button) {
        givenUp.add(shown);
        button.click();
    }

    /** The message above the button that says why the form was not sent. */
    Locator refusal() {
        return page.locator(".sop-humas .sh-galat:not([hidden])");
    }

    void fill(String field, String value) {
        page.locator(field).fill(value);
    }

    /** Chooses files in the form's only file field. */
    void attach(FilePayload... files) {
        page.locator("input[type=file]").setInputFiles(files);
    }

    /** Drops a file where it is dragged to. */
    void drop(String target, FilePayload file) {
        JSHandle dragged = page.evaluateHandle(
                """
                ([name, type, content]) => {
                  const dragged = new DataTransfer();
                  dragged.items.add(new File([Uint8Array.from(atob(content), (each) => each.charCodeAt(0))], name, { type }));
                  return dragged;
                }""", List.of(file.name, file.mimeType, Base64.getEncoder().encodeToString(file.buffer)));
        page.locator(target).dispatchEvent("drop", Map.of("dataTransfer", dragged));
    }

    void check(String field) {
        page.locator(field).check();
    }

    /** The form or page as it stands, at both sizes: a picture is kept, and a machine's eye finds nothing grave in it. */
    void look(String name) {
        // The Tasklist glides from one layout into the other; what is looked at is the layout. Our own pages do not,
        // and allow no such style.
        if (page.url().contains("/camunda/app/")) {
            page.addStyleTag(new Page.AddStyleTagOptions().setContent("* { transition: none !important; }"));
        }
        for (Screen each : Screen.values()) {
            page.setViewportSize(each.width, TALL);
            page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + each.width + ".png")));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s does not scroll sideways at %d px", name, each.width)
                    .isLessThanOrEqualTo(each.width);
            page.setViewportSize(each.width, each.height);
            assertAccessible(name + " at " + each.width + " px");
        }
        at(screen);
    }

    /** What stands on the screen, for whoever reads of a failure where no picture is kept. */
    String lastLook(String name) {
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(Path.of("gagal", name + ".png"))));
        return page.url() + "\n" + page.locator("body").innerText().replaceAll("\\s*\n\\s*", "\n");
    }

    /** What one sees at this size who has come to this part of the page: a picture for the README. */
    void picture(String name, Screen size, Locator part) {
        page.setViewportSize(size.width, size.height);
        // A picture of a page that is still gliding has a torn edge.
        part.evaluate("part => part.scrollIntoView({ block: 'center', behavior: 'instant' })");
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(Path.of("readme", name + ".png"))));
        at(screen);
    }

    private void assertAccessible(String what) {
        assertThat(Axe.grave(page, page.url().contains("/camunda/app/") ? ourPart() : "html"))
                .as("accessibility of " + what)
                .isEmpty();
    }

    /** What is ours of a page of Camunda's. */
    private String ourPart() {
        return List.of(".modal-body", ".sh-hasil-rilis", ".sh-ringkasan", "[cam-tasklist-form]", "main").stream()
                .filter(each -> page.locator(each).count() > 0)
                .findFirst()
                .orElseThrow();
    }

    /** What went wrong so far; asked again, only what went wrong since. */
    List<String> faults() {
        List<String> found = List.copyOf(faults);
        faults.removeAll(found);
        return found;
    }
}
