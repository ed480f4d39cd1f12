package dev.milepost.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.milepost.local.supervision.ProgramStatus.State;

class KeeperTest {

    @TempDir
    Path folder;

    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final List<Keeper> keepers = new CopyOnWriteArrayList<>();

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Keeper keeper : keepers) {
            keeper.stop();
        }
    }

    @Test
    void aProgramThatIsKilledIsStartedAgain() {
        Keeper keeper = keep(ShellProgram.steady(folder, "steady", 0));
        awaitState(keeper, State.READY);
        long first = keeper.status().pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().until(() -> keeper.status().restarts() == 1 && keeper.status().state() == State.READY);
        assertThat(keeper.status().pid()).isNotEqualTo(first);
        assertThat(keeper.status().lastEnd()).isEqualTo("was ended by signal 9");
        assertThat(failures).isEmpty();
    }

    @Test
    void aProgramThatDiesThreeTimesBeforeItIsReadyIsGivenUpWithASentence() {
        keep(new ShellProgram(folder, "broken", "exit 3", 0, Set.of()));

        await().until(() -> !failures.isEmpty());
        assertThat(failures)
                .containsExactly("broken ended by itself with exit code 3 while it was starting, 3 times in a row.");
    }

    @Test
    void aProgramStartsOnlyWhenTheOneItNeedsIsReady() throws IOException {
        Keeper needed = keep(new ShellProgram(folder, "needed", "exec sleep 600", 0, Set.of()));
        Keeper needing = keep(ShellProgram.steady(folder, "needing", 1, "needed"), needed);
        awaitState(needed, State.STARTING);
        assertThat(needing.status().state()).isEqualTo(State.WAITING);

        Files.createFile(folder.resolve("needed.ready"));

        awaitState(needing, State.READY);
    }

    @Test
    void aProgramThatStopsAnsweringIsShownAsSuch() throws IOException {
        Keeper keeper = keep(ShellProgram.steady(folder, "mute", 0));
        awaitState(keeper, State.READY);

        Files.delete(folder.resolve("mute.ready"));

        awaitState(keeper, State.NOT_ANSWERING);
    }

    @Test
    void aProgramThatIgnoresTheRequestToStopIsKilled() throws InterruptedException {
        Keeper keeper = keep(
                new ShellProgram(folder, "deaf", "trap '' TERM; touch deaf.ready; while :; do sleep 0.1; done", 0, Set
                        .of()));
        awaitState(keeper, State.READY);
        ProcessHandle process = ProcessHandle.of(keeper.status().pid()).orElseThrow();

        keeper.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(keeper.status().state()).isEqualTo(State.STOPPED);
        assertThat(keeper.status().restarts()).isZero();
    }

    private Keeper keep(Program program, Keeper... needs) {
        Keeper keeper = new Keeper(program, folder.resolve(program.name() + ".log"), new PidFiles(folder), List.of(needs),
                (failed,
                        sentence) -> failures.add(sentence));
        keepers.add(keeper);
        Thread.ofPlatform().daemon().start(keeper);
        return keeper;
    }

    private static void awaitState(Keeper keeper, State state) {
        await().until(() -> keeper.status().state() == state);
    }
}
