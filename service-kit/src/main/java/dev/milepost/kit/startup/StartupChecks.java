package dev.milepost.kit.startup;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.milepost.kit.event.EventSecrets;
import io.quarkus.runtime.StartupEvent;

/** Refuses to start where serving would be unsafe, and names each setting that makes it so. */
@ApplicationScoped
class StartupChecks {

    private static final Logger LOG = Logger.getLogger(StartupChecks.class);
    private static final int FIRST = 1;
    /** Before anybody is let in, but beside the warm-up. */
    private static final int THIRD = WarmUp.SECOND + 1;

    private final Config config;
    private final PlatformEnvironment environment;
    private final EventSecrets eventSecrets;
    private final DatabaseChecks database;

    StartupChecks(Config config, @ConfigProperty(name = "milepost.environment") PlatformEnvironment environment,
            EventSecrets eventSecrets, DatabaseChecks database) {
        this.config = config;
        this.environment = environment;
        this.eventSecrets = eventSecrets;
        this.database = database;
    }

    void checkSettings(@Observes @Priority(FIRST) StartupEvent event) {
        List<String> findings = new ArrayList<>(eventSecrets.unusable());
        if (environment == PlatformEnvironment.PRODUCTION) {
            findings.addAll(eventSecrets.guessable());
            findings.addAll(
                    new ProductionSettings(name -> config.getOptionalValue(name, String.class), config.getPropertyNames())
                            .unsafe());
        }
        refuse(findings);
    }

    void checkDatabase(@Observes @Priority(THIRD) StartupEvent event) {
        refuse(database.askAtStart());
    }

    private static void refuse(List<String> findings) {
        if (!findings.isEmpty()) {
            findings.forEach(finding -> LOG.errorf("Refusing to start: %s", finding));
            throw new IllegalStateException("Refusing to start with unsafe settings: " + String.join("; ", findings));
        }
    }
}
