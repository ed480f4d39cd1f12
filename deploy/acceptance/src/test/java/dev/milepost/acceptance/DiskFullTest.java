package dev.milepost.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import io.restassured.response.Response;

/**
 * The disk of the database is full, for real: whoever writes is told so, nothing is saved by half, and space alone heals it.
 */
@Isolated
@Tag("long")
class DiskFullTest {

    private static final int MEGABYTES = 256;
    /** Writes that are too many for what is left of the disk. */
    private static final int ENOUGH = 400;

    private static final String INCOMPRESSIBLE = Stream.generate(UUID::randomUUID).limit(55).map(UUID::toString)
            .collect(Collectors.joining());

    private final String run = "full-" + UUID.randomUUID();

    @TempDir
    Path folder;
    private Path disk;

    @BeforeEach
    void mountADisk() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "Only root may mount a disk to fill");
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", disk.toString()) == 0,
                "This machine lets nobody mount a file system in memory");
    }

    @AfterEach
    void unmountTheDisk() throws Exception {
        run("umount", "-l", disk.toString());
    }

    @Test
    void aFullDiskIsSaidSoKeepsNothingByHalfAndHealsWithSpaceAlone() throws Exception {
        Path log = Files.createDirectories(Launcher.STATE.resolve("log/disk-full")).resolve("plan-service.log");
        try (Database database = Database.in(disk.resolve("data"))) {
            database.set("max_wal_size = 64MB", "min_wal_size = 32MB");
            database.start().prepareFor(Service.PLAN);
            try (Replica service = new Replica(Service.PLAN, 4, log, Database.settings(Service.PLAN, database.port()))
                    .start()) {
                service.awaitReady();
                long process = service.pid();
                assertThat(write(service, 0).statusCode()).isEqualTo(201);
                Map<String, Integer> ofOnePlan = rows(database);

                Path ballast = disk.resolve("ballast");
                fill(ballast);
                Map<Integer, Integer> answers = new HashMap<>();
                Response refusal = null;
                for (int number = 1; number <= ENOUGH; number++) {
                    Response answer = write(service, number);
                    answers.put(number, answer.statusCode());
                    if (answer.statusCode() != 201) {
                        refusal = answer;
                        break;
                    }
                }
                assertThat(refusal).as("the disk is full at last").isNotNull();
                assertThat(refusal.statusCode()).as(refusal.asString()).isEqualTo(503);
                assertThat(refusal.contentType()).startsWith("application/problem+json");
                assertThat(refusal.header("Retry-After")).isNotNull();
                assertThat(refusal.jsonPath().getString("detail")).doesNotContain(disk.toString()).doesNotContain("SQL");

                Files.delete(ballast);
                int last = answers.size();
                await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
                    if (!database.runs()) {
                        // PostgreSQL may end when not even its log can be written; whoever keeps it starts it again
                        database.start();
                    }
                    return write(service, last).statusCode() == 201;
                });

                assertThat(service.pid()).isEqualTo(process);
                assertThat(service.isReady()).isTrue();
                List<String> expected = new ArrayList<>();
                for (int number = 0; number <= last; number++) {
                    expected.add(name(number));
                }
                assertThat(database.ask("plan", "SELECT name FROM plan")).containsExactlyInAnyOrderElementsOf(expected);
                rows(database).forEach((table, rows) -> assertThat(rows).as(table + ": those of each plan, and no other")
                        .isEqualTo(ofOnePlan.getOrDefault(table, 0) * expected.size()));
                System.out.printf("A full disk: refused after %d writes, healed with space%n", last);
            }
        }
    }

    /** What is saved together with a plan, in the same transaction. */
    private static Map<String, Integer> rows(Database database) throws SQLException {
        Map<String, Integer> rows = new HashMap<>();
        for (String table : List.of("history", "outbox_event", "idempotency_key")) {
            rows.put(table, Integer.valueOf(database.ask("plan", "SELECT count(*) FROM " + table).getFirst()));
        }
        assertThat(rows).extractingByKey("history").isNotEqualTo(0);
        return rows;
    }

    private Response write(Replica service, int number) {
        return User.DEMO_OWNER.request().header("Idempotency-Key", name(number))
                .body(Map.of("name", name(number), "description", INCOMPRESSIBLE, "startDate", "2026-01-05", "currency", "USD"))
                .post(service.at("/plans"));
    }

    private String name(int number) {
        return run + "-" + number;
    }

    /** Until not a byte more fits. */
    private static void fill(Path file) throws IOException {
        byte[] block = new byte[4_096];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
