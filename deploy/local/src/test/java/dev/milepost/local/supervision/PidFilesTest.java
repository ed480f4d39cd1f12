package dev.milepost.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTest {

    @TempDir
    Path folder;

    @Test
    void aLivingProcessIsFoundAgainByItsName() throws IOException {
        Process process = new ProcessBuilder("sleep", "600").start();
        try {
            new PidFiles(folder).write("sleeper", process.toHandle());

            assertThat(new PidFiles(folder).living("sleeper")).contains(process.toHandle());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aDeadProcessIsNotFound() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "600").start();
        new PidFiles(folder).write("sleeper", process.toHandle());
        process.destroyForcibly().waitFor();

        assertThat(new PidFiles(folder).living("sleeper")).isEmpty();
    }

    @Test
    void anotherProcessThatGotTheSameNumberIsNotTakenForIt() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        long started = self.info().startInstant().orElseThrow().toEpochMilli();
        Files.writeString(folder.resolve("sleeper.pid"), self.pid() + " " + (started - 60_000));

        assertThat(new PidFiles(folder).living("sleeper")).isEmpty();
    }

    @Test
    void aDamagedFileIsAsGoodAsNone() throws IOException {
        Files.writeString(folder.resolve("sleeper.pid"), "not a number");

        assertThat(new PidFiles(folder).living("sleeper")).isEmpty();
    }
}
