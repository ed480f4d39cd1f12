package dev.milepost.kit.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What somebody sees of a run that migrates, who has its log alone. */
class ProgramTest {

    @Test
    void aRunThatCannotMigrateSaysWhyAndEndsWith1() throws Exception {
        Ended run = run(Map.of("MILEPOST_MODE", "migrate", "MILEPOST_ENVIRONMENT", "TEST", "MILEPOST_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:1/nowhere"));

        assertThat(run.output()).contains("The database isn't up to date").contains("milepost.database.migrator.username");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void aProductionThatMigratesUnsafelyIsToldEachSettingAndEndsWith1() throws Exception {
        Ended run = run(Map.of("MILEPOST_MODE", "migrate", "MILEPOST_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/nowhere",
                "MILEPOST_DATABASE_MIGRATOR_USERNAME", "plan_migrator", "MILEPOST_DATABASE_MIGRATOR_PASSWORD",
                "plan_migrator"));

        assertThat(run.output()).contains("Refusing to start: milepost.database.migrator.password",
                "Refusing to start: milepost.database.url").doesNotContain("The database isn't up to date");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void anEnvironmentThatThereIsNotIsRefusedByName() throws Exception {
        Ended run = run(Map.of("MILEPOST_MODE", "migrate", "MILEPOST_ENVIRONMENT", "prodution"));

        assertThat(run.output()).contains("milepost.environment", "prodution");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void anUnknownModeIsToldTheTwoThatThereAre() throws Exception {
        Ended run = run(Map.of("MILEPOST_MODE", "migrating"));

        assertThat(run.output()).contains("'migrating'").contains("'serve' or 'migrate'");
        assertThat(run.code()).isEqualTo(2);
    }

    private record Ended(int code, String output) {
    }

    /** As an image starts it: with the log manager of Quarkus. */
    private static Ended run(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-cp", System.getProperty("java.class.path"),
                Program.class.getName()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process program = builder.start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(program.waitFor(), output);
    }
}
