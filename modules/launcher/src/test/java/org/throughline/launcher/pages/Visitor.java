package org.throughline.launcher.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.throughline.testkit.ThroughlineServer;

/** Somebody at a browser of their own, who notices what a page does that it must not. */
final class Visitor implements AutoCloseable {

    /** Width of a desk's screen and of the narrowest phone, in CSS pixels. */
    static final int DESK = 1280;

    static final int PHONE = 360;

    private final URI server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> offences = new ArrayList<>();

    private Visitor(URI server, int width, boolean script) {
        this.server = server;
        context = Chromium.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(script)
                        .setLocale("zh-CN"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                offences.add("console: " + message.text());
            }
        });
        page.onPageError(error -> offences.add("script: " + error));
        page.onRequest(request -> {
            if (!URI.create(request.url()).getAuthority().equals(server.getAuthority())) {
                offences.add("foreign request: " + request.url());
            }
        });
    }

    /** Before the door. */
    static Visitor stranger(int width) {
        return new Visitor(ThroughlineServer.get().address(), width, true);
    }

    /** Before the door, with a browser that runs no script. */
    static Visitor withoutScript(int width) {
        return new Visitor(ThroughlineServer.get().address(), width, false);
    }

    /** The same, before the door of a server of the test's own. */
    static Visitor withoutScript(URI server, int width) {
        return new Visitor(server, width, false);
    }

    /** Signed in, on the desk. */
    static Visitor named(String account, int width) {
        return named(ThroughlineServer.get().address(), account, width);
    }

    /** Signed in on a server of the test's own, on the desk. */
    static Visitor named(URI server, String account, int width) {
        Visitor visitor = new Visitor(server, width, true);
        visitor.open("/login");
        visitor.signIn(account);
        return visitor;
    }

    void signIn(String account) {
        signIn(account, ThroughlineServer.SECRET);
    }

    void signIn(String account, String password) {
        page.fill("#username", account);
        page.fill("#password", password);
        follow("main button.btn-primary");
    }

    /** Clicks what leads to another page, or to the same one anew, and waits until it is there. */
    void follow(String selector) {
        go(() -> page.click(selector));
    }

    /** Does what leads to another page, or to the same one anew, and waits until it is there. */
    void go(Runnable act) {
        page.evaluate("() => { window.formerPage = true; }");
        act.run();
        page.waitForCondition(this::onAnotherPage);
    }

    private boolean onAnotherPage() {
        try {
            return Boolean.TRUE.equals(page.evaluate("() => !window.formerPage && document.readyState === 'complete'"));
        } catch (PlaywrightException betweenTwoPages) {
            return false;
        }
    }

    /** Chooses a language as the switch does. */
    Visitor speaking(String language) {
        context.addCookies(List.of(new Cookie("throughline-language", language).setUrl(server.toString())));
        return this;
    }

    /** Opens an address of ours and answers its status. */
    int open(String path) {
        Response response = page.navigate(server.resolve(path).toString());
        return response == null ? 0 : response.status();
    }

    Page page() {
        return page;
    }

    /** The address shown, without the server. */
    String path() {
        URI shown = URI.create(page.url());
        return shown.getRawQuery() == null ? shown.getPath() : shown.getPath() + "?" + shown.getRawQuery();
    }

    /** The credit code of the first firm of the list. */
    String firstFirm() {
        open("/enterprises?sort=code");
        return page.textContent("table tbody tr:first-child .code").strip();
    }

    /** Errors and warnings of the console, and requests to other servers, since the beginning. */
    List<String> offences() {
        return offences;
    }

    @Override
    public void close() {
        context.close();
    }
}
