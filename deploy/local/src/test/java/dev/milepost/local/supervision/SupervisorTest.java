package dev.milepost.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.milepost.local.Installation;

class SupervisorTest {

    @TempDir
    Path folder;

    @Test
    void whenOneProgramCannotStartAllAreStoppedAndTheStatusSaysWhich() throws Exception {
        Installation installation = new Installation(folder, folder.resolve("state"));
        installation.createFolders();
        ShellProgram steady = ShellProgram.steady(folder, "steady", 0);
        ShellProgram broken = new ShellProgram(folder, "broken", "exit 3", 1, Set.of("steady"));

        new Supervisor(installation, List.of(steady, broken)).run();

        PlatformStatus status = PlatformStatus.read(installation.run()).orElseThrow();
        assertThat(status.failed()).isEqualTo("broken");
        assertThat(status.failure()).contains("exit code 3");
        assertThat(new PidFiles(installation.run()).living("steady")).isEmpty();
        assertThat(status.programs()).extracting(ProgramStatus::state).doesNotContain(ProgramStatus.State.READY);
    }

    @Test
    void higherLayersStopBeforeLowerOnes() throws Exception {
        Installation installation = new Installation(folder, folder.resolve("state"));
        installation.createFolders();
        String script = "trap 'echo $NAME >>order; exit 0' TERM; touch $NAME.ready; while :; do sleep 0.05; done";
        ShellProgram below = new ShellProgram(folder, "below", script, 0, Set.of());
        ShellProgram above = new ShellProgram(folder, "above", script, 1, Set.of());
        ShellProgram broken = new ShellProgram(folder, "broken", "exit 3", 2, Set.of("below", "above"));

        new Supervisor(installation, List.of(below, above, broken)).run();

        assertThat(Files.readAllLines(folder.resolve("order"))).containsExactly("above", "below");
    }

    @Test
    void twoSupervisorsNeverShareAStateFolder() throws IOException {
        Installation installation = new Installation(folder, folder.resolve("state"));
        installation.createFolders();
        Supervisor first = new Supervisor(installation, List.of(new ShellProgram(folder, "waits",
                "touch waits.ready; while [ ! -e end ]; do sleep 0.05; done; rm waits.ready; exit 3", 0, Set.of()),
                new ShellProgram(folder,
                        "broken", "while [ ! -e end ]; do sleep 0.05; done; exit 3", 0, Set.of())));
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> run(first));
        try {
            await().until(() -> PlatformStatus.read(installation.run()).flatMap(status -> status.programs().stream().filter(
                    program -> program.state() == ProgramStatus.State.READY).findAny()).isPresent());

            assertThatThrownBy(() -> new Supervisor(installation, List.of()).run())
                    .isInstanceOf(OverlappingFileLockException.class);
        } finally {
            Files.createFile(folder.resolve("end"));
            running.join();
        }
    }

    private static void run(Supervisor supervisor) {
        try {
            supervisor.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
