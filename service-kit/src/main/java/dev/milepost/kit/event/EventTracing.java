package dev.milepost.kit.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;

/**
 * Carries the trace of a request through the outbox: what an event brings about in another service belongs to the trace of the
 * request that published it, however much later and by whichever replica it is told. Does nothing where no traces are made.
 */
@ApplicationScoped
class EventTracing {

    private static final String TRACEPARENT = "traceparent";
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private final Tracer tracer;

    /** Even then a tracer makes spans, which nobody would ever see. */
    private final boolean off;

    EventTracing(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this.tracer = telemetry.getTracer("dev.milepost");
        this.off = off;
    }

    /** The trace that runs now, as W3C writes it; null where none does. */
    @Nullable
    String current() {
        return off ? null : headers(Context.current()).get(TRACEPARENT);
    }

    /**
     * One attempt to deliver, as a span of the trace that the event comes from.
     *
     * @param attempt is given the headers that carry the trace on, none where no traces are made
     */
    Outcome delivering(OutboundEvent event, String subscriber, Function<Map<String, String>, Outcome> attempt) {
        if (off) {
            return attempt.apply(Map.of());
        }
        Span span = tracer.spanBuilder("deliver " + event.type()).setSpanKind(SpanKind.PRODUCER).setParent(origin(event))
                .setAttribute("messaging.message.id", event.id().toString())
                .setAttribute("messaging.destination.name", subscriber).startSpan();
        try (Scope running = span.makeCurrent()) {
            Outcome outcome = attempt.apply(headers(Context.current()));
            if (!(outcome instanceof Outcome.Delivered)) {
                span.setStatus(StatusCode.ERROR);
            }
            return outcome;
        } finally {
            span.end();
        }
    }

    /** The dispatcher's own work is no part of it. */
    private static Context origin(OutboundEvent event) {
        return W3C.extract(Context.root(), event, Origin.GETTER);
    }

    private static Map<String, String> headers(Context context) {
        Map<String, String> headers = new HashMap<>();
        W3C.inject(context, headers, (carrier, name, value) -> Objects.requireNonNull(carrier).put(name, value));
        return headers;
    }

    /** Reads the trace out of an event. */
    private enum Origin implements TextMapGetter<OutboundEvent> {
        GETTER;

        @Override
        public Iterable<String> keys(OutboundEvent event) {
            return java.util.List.of(TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable OutboundEvent event, String key) {
            return event != null && key.equals(TRACEPARENT) ? event.traceparent() : null;
        }
    }
}
