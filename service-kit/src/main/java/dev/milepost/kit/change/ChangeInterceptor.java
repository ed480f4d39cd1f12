package dev.milepost.kit.change;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.organization.CurrentOrganization;
import dev.milepost.kit.problem.KitProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;

/** What {@link Change} does. Runs inside of the checks of permission and of the parameters' rules. */
@Change
@Interceptor
@Priority(ChangeInterceptor.BEHIND_VALIDATION)
class ChangeInterceptor {

    /** The validation of a resource method's parameters has 4800. */
    static final int BEHIND_VALIDATION = Interceptor.Priority.PLATFORM_AFTER + 900;

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String DRY_RUN = "dryRun";
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.LINK);

    private final CurrentVertxRequest current;
    private final Idempotency idempotency;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Instance<FetchFirst> fetches;
    private final CurrentOrganization organization;

    ChangeInterceptor(CurrentVertxRequest current, Idempotency idempotency, EntityManager entities, ObjectMapper json,
            @Any Instance<FetchFirst> fetches, CurrentOrganization organization) {
        this.current = current;
        this.idempotency = idempotency;
        this.entities = entities;
        this.json = json;
        this.fetches = fetches;
        this.organization = organization;
    }

    @AroundInvoke
    Object change(InvocationContext call) throws Exception {
        Change change = call.getMethod().getAnnotation(Change.class);
        HttpServerRequest http = current.getCurrent().request();
        if (change != null && change.first() != FetchFirst.class) {
            fetches.select(change.first()).get().fetch(call.getParameters());
        }
        if (change != null && change.stream()) {
            return call.proceed();
        }
        if (isDryRun(change, http)) {
            return dryRun(call);
        }
        // Whoever comes through a narrow door has no organization yet, and so nothing that a key could be kept in.
        String key = isStream(call) || organization.find().isEmpty() ? null : http.getHeader(KEY);
        return QuarkusTransaction.requiringNew().call(() -> key == null ? flushed(call) : once(call, change, http, key));
    }

    private static boolean isDryRun(@Nullable Change change, HttpServerRequest http) {
        String wanted = http.getParam(DRY_RUN);
        if (wanted == null || wanted.equals("false")) {
            return false;
        }
        if (!wanted.equals("true")) {
            throw KitProblem.INVALID_PARAMETER.because("dryRun must be true or false").at("?dryRun", "wrong-type",
                    "must be true or false");
        }
        if (change == null || !change.dryRun()) {
            throw KitProblem.DRY_RUN_NOT_AVAILABLE.because("This operation has no dry run: leave dryRun out")
                    .at("?dryRun", "not-available", "is not known here");
        }
        return true;
    }

    private Object dryRun(InvocationContext call) throws Exception {
        QuarkusTransaction.begin();
        try {
            Object view = flushed(call).getEntity();
            return view == null ? RestResponse.noContent() : RestResponse.ok(view);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private RestResponse<?> once(InvocationContext call, @Nullable Change change, HttpServerRequest http, String key)
            throws Exception {
        Idempotency.Request request = idempotency.request(key, http.method().name(), http.path(), content(call, http));
        Optional<Idempotency.Answer> earlier = idempotency.earlier(request);
        if (earlier.isPresent()) {
            return replay(earlier.get());
        }
        RestResponse<?> answer = flushed(call);
        boolean secret = change != null && change.secret();
        idempotency.keep(request, secret ? secretAnswer() : kept(answer));
        return answer;
    }

    /** So that a broken rule of the database is answered here, while nothing is kept and nothing committed. */
    private RestResponse<?> flushed(InvocationContext call) throws Exception {
        Object answer = call.proceed();
        entities.flush();
        if (answer instanceof RestResponse<?> response) {
            return response;
        }
        throw new IllegalStateException(call.getMethod() + " must return a RestResponse");
    }

    /** What the caller sent beyond the address: its hash tells a repetition from another request under the same key. */
    private byte[] content(InvocationContext call, HttpServerRequest http) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(String.valueOf(http.query()).getBytes(StandardCharsets.UTF_8));
        content.write('\n');
        Parameter[] parameters = call.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Object value = call.getParameters()[i];
            if (value != null && isBodyOrPath(parameters[i])) {
                content.write(json.writeValueAsBytes(value));
                content.write('\n');
            }
        }
        return content.toByteArray();
    }

    /** A body that is read while it arrives can't be compared with another: a key means nothing there. */
    private static boolean isStream(InvocationContext call) {
        return Stream.of(call.getParameters()).anyMatch(InputStream.class::isInstance);
    }

    private static boolean isBodyOrPath(Parameter parameter) {
        return Stream.of(parameter.getAnnotations()).map(Annotation::annotationType).map(Class::getName)
                .noneMatch(name -> name.startsWith("jakarta.ws.rs."));
    }

    private static RestResponse<?> replay(Idempotency.Answer answer) {
        if (answer.status() == KitProblem.REPLAY_NOT_POSSIBLE.status()) {
            throw KitProblem.REPLAY_NOT_POSSIBLE.because(
                    "This was done when it was first asked for, and its answer held a secret that is shown once: make a new one instead");
        }
        ResponseBuilder<JsonNode> builder = ResponseBuilder.create(answer.status());
        answer.headers().forEach(builder::header);
        builder.header(REPLAYED, "true");
        if (answer.body() != null) {
            builder.entity(answer.body());
        }
        return builder.build();
    }

    private Idempotency.Answer kept(RestResponse<?> answer) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : KEPT_HEADERS) {
            String value = answer.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        Object view = answer.getEntity();
        return new Idempotency.Answer(answer.getStatus(), headers, view == null ? null : json.valueToTree(view));
    }

    private static Idempotency.Answer secretAnswer() {
        return new Idempotency.Answer(KitProblem.REPLAY_NOT_POSSIBLE.status(), Map.of(), null);
    }
}
