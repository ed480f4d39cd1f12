package dev.milepost.console;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/** Refuses to start in a production where the console would give people's sign-ins away, and names each setting that does. */
@ApplicationScoped
class StartupChecks {

    private static final Logger LOG = Logger.getLogger(StartupChecks.class);
    private static final int FIRST = 1;

    private final ConsoleConfiguration configuration;
    private final PlatformEnvironment environment;

    StartupChecks(ConsoleConfiguration configuration,
            @ConfigProperty(name = "milepost.environment") PlatformEnvironment environment) {
        this.configuration = configuration;
        this.environment = environment;
    }

    void check(@Observes @Priority(FIRST) StartupEvent event) {
        List<String> findings = environment == PlatformEnvironment.PRODUCTION ? unsafe(configuration) : List.of();
        if (!findings.isEmpty()) {
            findings.forEach(finding -> LOG.errorf("Refusing to start: %s", finding));
            throw new IllegalStateException("Refusing to start with unsafe settings: " + String.join("; ", findings));
        }
    }

    /** A sentence for each setting that no production may have, which starts with its name. */
    static List<String> unsafe(ConsoleConfiguration configuration) {
        List<String> findings = new ArrayList<>();
        Map<String, URI> addresses = new LinkedHashMap<>();
        addresses.put("issuer", configuration.issuer());
        addresses.put("services.plan", configuration.services().plan());
        addresses.put("services.assessment", configuration.services().assessment());
        addresses.put("services.roi", configuration.services().roi());
        addresses.forEach((name, address) -> {
            if (!"https".equalsIgnoreCase(address.getScheme())) {
                findings.add("milepost.console." + name
                        + " is not an https address: whoever sits in between could read passwords and tokens");
            }
        });
        if (configuration.demonstration().isPresent()) {
            findings.add("milepost.console.demonstration.password is shown to everybody: remove it and"
                    + " milepost.console.demonstration.user");
        }
        return findings;
    }
}
