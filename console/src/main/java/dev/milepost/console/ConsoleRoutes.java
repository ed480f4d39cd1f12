package dev.milepost.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * The page and what it needs to know. Every address inside the console answers the same page, which then shows what the
 * address means; files (their last part has a dot) are found by Quarkus or are missing.
 */
@ApplicationScoped
class ConsoleRoutes {

    private static final String NONCE_PLACE = "__CSP_NONCE__";
    /** Before the static files, which would answer the page without its nonce. */
    private static final int FIRST = -100;

    private final ContentPolicy policy;
    private final String page;
    private final String configuration;

    ConsoleRoutes(ConsoleConfiguration configuration) {
        this.policy = new ContentPolicy(configuration);
        this.page = read("META-INF/resources/index.html");
        this.configuration = publish(configuration).encode();
    }

    void register(@Observes Router router) {
        router.route("/assets/*").order(FIRST).handler(ConsoleRoutes::keepForEver);
        router.get("/config.json").order(FIRST).handler(this::answerConfiguration);
        router.route("/index.html").method(HttpMethod.GET).method(HttpMethod.HEAD).order(FIRST).handler(this::answerPage);
        router.routeWithRegex("/(?:[^/]+/)*[^/.]*").method(HttpMethod.GET).method(HttpMethod.HEAD).order(FIRST)
                .handler(this::answerPage);
    }

    /** Names of built files carry a hash of their content, so a file that is there never changes. */
    private static void keepForEver(RoutingContext context) {
        context.addHeadersEndHandler(headers -> {
            if (context.response().getStatusCode() < 400) {
                context.response().putHeader("Cache-Control", "public, max-age=31536000, immutable");
            }
        });
        context.next();
    }

    private void answerPage(RoutingContext context) {
        String nonce = policy.newNonce();
        context.response().putHeader("Content-Type", "text/html;charset=utf-8").putHeader("Cache-Control", "no-store")
                .putHeader("Content-Security-Policy", policy.header(nonce));
        context.end(page.replace(NONCE_PLACE, nonce));
    }

    private void answerConfiguration(RoutingContext context) {
        context.response().putHeader("Content-Type", "application/json").putHeader("Cache-Control", "no-store");
        context.end(configuration);
    }

    private static JsonObject publish(ConsoleConfiguration configuration) {
        ConsoleConfiguration.Services services = configuration.services();
        JsonObject json = new JsonObject().put("issuer", configuration.issuer().toString())
                .put("clientId", configuration.clientId()).put("scope", configuration.scope())
                .put("services", new JsonObject().put("plan", services.plan().toString())
                        .put("assessment", services.assessment().toString()).put("roi", services.roi().toString()));
        configuration.demonstration().ifPresent(account -> json.put("demonstration",
                new JsonObject().put("user", account.user()).put("password", account.password())));
        return json;
    }

    private static String read(String resource) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing: the console was packaged without its page");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
