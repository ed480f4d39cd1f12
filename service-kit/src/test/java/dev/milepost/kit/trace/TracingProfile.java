package dev.milepost.kit.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.milepost.kit.KitProfile;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;

/** As where somebody has named a collector; the spans stay in memory. */
public class TracingProfile extends KitProfile {

    static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        config.put("quarkus.otel.exporter.otlp.endpoint", "http://127.0.0.1:1");
        config.put("quarkus.otel.traces.exporter", "none");
        return config;
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(Collector.class);
    }

    /** Where spans go in this profile alone. */
    @Alternative
    static class Collector {
        @Produces
        @Singleton
        @Alternative
        SpanProcessor memory() {
            return SimpleSpanProcessor.create(SPANS);
        }
    }
}
