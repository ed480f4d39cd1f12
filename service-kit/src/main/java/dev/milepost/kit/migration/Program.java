package dev.milepost.kit.migration;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.logging.Handler;

import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

import dev.milepost.kit.startup.MigrationChecks;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Where every service begins. {@code MILEPOST_MODE=migrate} makes it bring the database up to date and end, before anything
 * else of the service starts: such a run needs the credentials of the migrator and no others, and those that serve then need
 * not have them.
 */
@QuarkusMain
public final class Program {

    private static final String MODE = "MILEPOST_MODE";

    private Program() {
    }

    /**
     * Exit code 1: the database couldn't be brought up to date, or a setting is unsafe for a production, and why stands in the
     * log; 2: there is no such mode.
     */
    public static void main(String... arguments) {
        switch (Optional.ofNullable(System.getenv(MODE)).orElse("serve")) {
            case "serve" -> Quarkus.run(arguments);
            case "migrate" -> System.exit(migrate());
            case String unknown -> {
                System.err.printf("%s is '%s': it can be 'serve' or 'migrate'%n", MODE, unknown);
                System.exit(2);
            }
        }
    }

    private static int migrate() {
        // First, since it begins the log; told before that where to write, it would write nothing at all
        Logger log = Logger.getLogger(Program.class);
        // Quarkus keeps all log records until it has read how to write them, which never happens here
        InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] { InitialConfigurator.createDefaultHandler() });
        try {
            Config config = new SmallRyeConfigBuilder().addDefaultInterceptors().addDefaultSources().build();
            List<String> unsafe = MigrationChecks.unsafe(config);
            if (!unsafe.isEmpty()) {
                unsafe.forEach(finding -> log.errorf("Refusing to start: %s", finding));
                return 1;
            }
            log.infof("The database is up to date at version %s", Migration.from(config).run());
            return 0;
        } catch (FlywayException | IllegalArgumentException | NoSuchElementException e) {
            log.errorf("The database isn't up to date: %s", e.getMessage());
            return 1;
        }
    }
}
