package dev.milepost.kit.trace;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;

/** Traces are made where a collector for them is named, and nowhere else: one setting, not two that could contradict. */
public final class TraceSwitch implements ConfigSourceFactory {

    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";
    /** As OpenTelemetry itself names it. */
    private static final String COMMON_ENDPOINT = "otel.exporter.otlp.endpoint";
    /** Above the kit's defaults, below everything that somebody sets. */
    private static final int ORDINAL = 150;

    /** Below it are the framework's defaults, of which one is a collector on the same machine. */
    private static final int LOWEST_GIVEN = 100;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return Stream.of(ENDPOINT, COMMON_ENDPOINT).map(context::getValue).filter(TraceSwitch::isGiven).findFirst()
                .<Iterable<ConfigSource>> map(endpoint -> List.of(new PropertiesConfigSource(
                        Map.of("quarkus.otel.sdk.disabled", "false", ENDPOINT, endpoint.getValue()), "traces", ORDINAL)))
                .orElse(List.of());
    }

    private static boolean isGiven(ConfigValue value) {
        return value != null && value.getConfigSourceOrdinal() >= LOWEST_GIVEN && value.getValue() != null
                && !value.getValue().isBlank();
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
