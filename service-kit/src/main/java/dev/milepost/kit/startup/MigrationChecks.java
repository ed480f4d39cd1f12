package dev.milepost.kit.startup;

import java.util.List;

import org.eclipse.microprofile.config.Config;

/** What a run that only migrates is refused for; of the rules of {@link StartupChecks}, those about what it uses. */
public final class MigrationChecks {

    private MigrationChecks() {
    }

    /**
     * A sentence for each setting that no production may have, which starts with its name.
     *
     * @throws IllegalArgumentException if there is no such environment; the message names the setting
     */
    public static List<String> unsafe(Config config) {
        if (config.getValue("milepost.environment", PlatformEnvironment.class) != PlatformEnvironment.PRODUCTION) {
            return List.of();
        }
        return new DatabaseSettings(name -> config.getOptionalValue(name, String.class)).unsafeToMigrate();
    }
}
