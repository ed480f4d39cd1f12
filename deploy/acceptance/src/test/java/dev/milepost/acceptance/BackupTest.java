package dev.milepost.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The drill that everybody should hold: back up under load, lose everything, restore, and count. */
@Isolated
class BackupTest {

    private static final Path DATA = Launcher.STATE.resolve("postgres");

    @Test
    void whatWasBackedUpUnderLoadComesBackWholeAndToAnyMomentSince(@TempDir Path folder) throws Exception {
        String run = "backup-" + UUID.randomUUID();
        backUpUnderLoad(folder, run);
        Path backup = only(folder);
        Map<String, Integer> atTheMoment = totals();
        Instant moment = Instant.now();
        // Whatever comes after the moment asked for is what a restore to it leaves out
        Thread.sleep(1_100);
        plan(run + "-mistake");
        Map<String, Integer> atTheEnd = totals();
        assertThat(atTheEnd).isNotEqualTo(atTheMoment);

        // Down writes the last of the log to the archive; then the cluster is gone for good
        assertThat(Launcher.run("down").exit()).isZero();
        delete(DATA);
        Launcher.Result whole = restored(backup.toString());
        assertThat(whole.exit()).as(whole.output()).isZero();
        assertThat(totals()).isEqualTo(atTheEnd);

        // The cluster is there, but somebody made a mistake in it
        Launcher.run("down");
        Launcher.Result earlier = restored(backup.toString(), "--until", moment.toString());
        assertThat(earlier.exit()).as(earlier.output()).isZero();
        assertThat(earlier.output()).contains("What was there before is kept in");
        assertThat(totals()).isEqualTo(atTheMoment);
        plan(run + "-goes-on");
    }

    @Test
    void aBackupThatIsNoneOrIsDamagedOrAskedForTheWrongMomentIsRefused(@TempDir Path folder) throws Exception {
        assertThat(Launcher.run("backup", folder.toString()).exit()).isZero();
        Path backup = only(folder);
        assertThat(Launcher.run("restore", backup.toString()).output()).contains("stop it with ./milepost down");
        assertThat(Launcher.run("backup", folder.toString(), "--keep", "none").output()).contains("--keep takes a number");
        Launcher.run("down");
        try {
            refused("is no backup", folder.toString());
            refused("can't be restored to a moment before that", backup.toString(), "--until", "2026-01-01T00:00:00Z");
            refused("--until takes a moment", backup.toString(), "--until", "yesterday");
            assertThat(Launcher.run("backup", folder.toString()).output()).contains("start it with ./milepost up");
            Files.writeString(backup.resolve("cluster.tar.gz"), "damaged");
            refused("isn't what was written", backup.toString());
        } finally {
            up();
        }
    }

    /** Restores and starts; starts in any case, since all other tests need the platform. */
    private static Launcher.Result restored(String... arguments) {
        try {
            return Launcher.run(Stream.concat(Stream.of("restore"), Stream.of(arguments)).toArray(String[]::new));
        } finally {
            up();
        }
    }

    private static void refused(String sentence, String... arguments) {
        String[] command = Stream.concat(Stream.of("restore"), Stream.of(arguments)).toArray(String[]::new);
        Launcher.Result result = Launcher.run(command);
        assertThat(result.output()).contains(sentence);
        assertThat(result.exit()).isOne();
        assertThat(DATA).isDirectory();
    }

    private static void backUpUnderLoad(Path folder, String run) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> writing = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                String name = run + "-" + writer;
                writing.add(writers.submit(() -> {
                    int made = 0;
                    while (!enough.get()) {
                        plan(name + "-" + made++);
                    }
                    return made;
                }));
            }
            Launcher.Result result;
            try {
                result = Launcher.run("backup", folder.toString());
            } finally {
                enough.set(true);
            }
            assertThat(result.exit()).as(result.output()).isZero();
            for (Future<Integer> made : writing) {
                assertThat(made.get(1, TimeUnit.MINUTES)).isPositive();
            }
        }
    }

    private static void plan(String name) {
        User.DEMO_OWNER.request().header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json")
                .body(Map.of("name", name, "startDate", "2026-01-05", "currency", "USD")).post(Service.PLAN.at("/plans")).then()
                .statusCode(201);
    }

    /** How much there is of everything, by collection. */
    private static Map<String, Integer> totals() {
        Map<String, Integer> totals = new TreeMap<>();
        Map.of(Service.PLAN, List.of("/plans"), Service.ASSESSMENT, List.of("/assessments"), Service.ROI,
                List.of("/business-cases", "/kpis")).forEach(
                        (service, paths) -> paths.forEach(path -> totals.put(path,
                                count(service, path))));
        return totals;
    }

    private static int count(Service service, String path) {
        int count = 0;
        String cursor = null;
        do {
            var request = User.DEMO_OWNER.request().queryParam("limit", 200);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(service.at(path)).then().statusCode(200).extract().jsonPath();
            count += page.getList("items").size();
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return count;
    }

    private static void up() {
        Launcher.Result up = Launcher.run("up");
        assertThat(up.exit()).as(up.output()).isZero();
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> all = entries.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
