package dev.milepost.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The main job again and again while one program after the other is killed at random, the database among them. */
@Isolated
@Tag("long")
class SoakTest {

    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("milepost.soak.minutes", 10));
    private static final Duration BACK_WITHIN = Duration.ofMinutes(3);
    private static final List<String> KILLED = List.of("plan-service", "assessment-service", "roi-service", "postgres");
    private static final int SHORTEST_PAUSE = 2_000;
    private static final int LONGEST_PAUSE = 12_000;

    private final long seed = Long.getLong("milepost.soak.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void whateverIsKilledWheneverTheMainJobIsDoneOnce(@TempDir Path folder) throws Exception {
        Instant end = Instant.now().plus(LENGTH);
        List<String> copies = new ArrayList<>();
        int kills = 0;
        while (Instant.now().isBefore(end)) {
            String copy = UUID.randomUUID().toString().substring(0, 8);
            Path output = folder.resolve(copy + ".txt");
            Process demo = Launcher.start(output, Map.of(), "demo", copy);
            while (!demo.waitFor(random.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE), TimeUnit.MILLISECONDS)) {
                // One after the other: whoever is killed faster than it starts is never there
                if (Launcher.isEverythingReady()) {
                    Service.Processes.killWithAllItsProcesses(KILLED.get(random.nextInt(KILLED.size())));
                    kills++;
                }
            }
            assertThat(demo.exitValue()).as("seed %d: %s", seed, Files.readString(output)).isZero();
            copies.add(copy);
            await().atMost(BACK_WITHIN).until(Launcher::isEverythingReady);
        }

        assertThat(kills).isPositive();
        assertThat(copies).allSatisfy(copy -> {
            Launcher.Result again = Launcher.run("demo", copy);
            assertThat(again.output()).as("seed %d", seed).contains("12 known already",
                    "Nothing was changed: everything was there already.");
            String plan = User.DEMO_OWNER.request().get(Service.PLAN.at("/plans/key:milepost-demo-plan-" + copy)).path("id");
            assertThat(Journey.outline(plan).getList("steps.tasks.flatten().findAll { it.origin != null }")).hasSize(1);
        });
    }
}
