package dev.milepost.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.event.InboundEvent;
import dev.milepost.kit.event.InboxHandler;
import dev.milepost.kit.organization.Organizations;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * A service gets along with the version before of the others, in both directions: what it tells still says everything that the
 * release before said, and it takes what the release before tells. The examples of the release are in
 * {@code deploy/acceptance/contracts/released/events}, one for each type; the folder is replaced by a release and by nothing
 * else.
 */
public abstract class EventCompatibilityTest {

    private static final Path RELEASED = Path.of("..", "deploy", "acceptance", "contracts", "released", "events");
    private static final Path SHIPPED = Path.of("..", "deploy");

    @Inject
    Organizations organizations;
    @Inject
    @Any
    Instance<InboxHandler> handlers;
    @Inject
    ObjectMapper json;
    @ConfigProperty(name = "milepost.events.source")
    String service;

    /**
     * The full names of the records that the service tells, by the names of the examples: the type of the event, and a tilde
     * and more where it is told of different things.
     */
    protected abstract Map<String, String> told();

    /** A plan that is there, in the organization of {@link #organization()}. */
    protected abstract UUID plan();

    protected abstract String organization();

    @Test
    void whatIsToldStillSaysEverythingThatTheReleaseBeforeSaid() throws Exception {
        for (Map.Entry<String, String> told : told().entrySet()) {
            requireKept(told.getKey(), json.readTree(Files.readString(RELEASED.resolve(told.getKey() + ".json"))),
                    json.constructType(Class.forName(told.getValue())));
        }
    }

    @Test
    void whatTheReleaseBeforeTellsIsTaken() throws IOException {
        for (InboxHandler handler : handlers) {
            for (String type : handler.types()) {
                List<Path> examples = examples(type);
                assertThat(examples).as("Examples of %s as it was released", type).isNotEmpty();
                for (Path example : examples) {
                    ObjectNode data = (ObjectNode) json.readTree(Files.readString(example));
                    if (data.has("planId")) {
                        data.put("planId", plan().toString());
                    }
                    InboundEvent event = new InboundEvent(UUID.randomUUID(), "test", type, organization(), UUID.randomUUID(),
                            Instant.now(), data);

                    organizations.runAs(organization(), "event:test",
                            () -> QuarkusTransaction.requiringNew().call(() -> handler.handle(event)));
                }
            }
        }
    }

    /** Or it would be sent again without end, and keep back what is told of the same object later. */
    @Test
    void whatIsSentHereIsKnownHere() throws IOException {
        assertThat(known()).as("Events that the settings of this version send to %s", service)
                .containsExactlyInAnyOrderElementsOf(shipped());
    }

    @Test
    void whatTheReleaseBeforeSendsHereIsStillKnown() throws IOException {
        Properties subscriptions = new Properties();
        try (Reader file = Files.newBufferedReader(RELEASED.resolve("subscriptions.properties"))) {
            subscriptions.load(file);
        }
        assertThat(known()).containsAll(types(subscriptions.getProperty(service, "")));
    }

    private Set<String> known() {
        return handlers.stream().flatMap(handler -> handler.types().stream()).collect(Collectors.toSet());
    }

    private Set<String> shipped() throws IOException {
        Pattern setting = Pattern
                .compile(
                        "(?m)^ *MILEPOST_EVENTS_SUBSCRIBERS_%s_TYPES(?:=|: )(.*)$".formatted(service.toUpperCase(Locale.ROOT)));
        Set<String> types = new HashSet<>();
        for (String settings : List.of("kubernetes/base/plan/settings.env", "kubernetes/base/assessment/settings.env",
                "kubernetes/base/roi/settings.env", "compose/compose.yaml")) {
            setting.matcher(Files.readString(SHIPPED.resolve(settings))).results()
                    .forEach(told -> types.addAll(types(told.group(1))));
        }
        return types;
    }

    private static List<String> types(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(","));
    }

    private static List<Path> examples(String type) throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.filter(file -> file.getFileName().toString().matches(Pattern.quote(type) + "(~.*)?\\.json")).toList();
        }
    }

    private void requireKept(String at, JsonNode released, JavaType now) {
        if (now.isCollectionLikeType()) {
            assertThat(released.isArray()).as("%s is a list", at).isTrue();
            released.forEach(element -> requireKept(at + "[]", element, now.getContentType()));
        } else if (now.isMapLikeType()) {
            assertThat(released.isObject()).as("%s is an object", at).isTrue();
            released.forEach(value -> requireKept(at + ".*", value, now.getContentType()));
        } else if (released.isObject()) {
            Map<String, JavaType> properties = properties(now);
            released.fields().forEachRemaining(field -> {
                assertThat(properties).as("What %s says", at).containsKey(field.getKey());
                requireKept(at + "." + field.getKey(), field.getValue(),
                        Objects.requireNonNull(properties.get(field.getKey())));
            });
        } else {
            Class<?> type = now.getRawClass();
            boolean number = Number.class.isAssignableFrom(type) || type == int.class || type == long.class;
            boolean truth = type == boolean.class || type == Boolean.class;
            assertThat(released.isNumber()).as("%s is a number", at).isEqualTo(number);
            assertThat(released.isBoolean()).as("%s is true or false", at).isEqualTo(truth);
        }
    }

    private Map<String, JavaType> properties(JavaType type) {
        return json.getSerializationConfig().introspect(type).findProperties().stream()
                .collect(Collectors.toMap(BeanPropertyDefinition::getName, BeanPropertyDefinition::getPrimaryType));
    }
}
