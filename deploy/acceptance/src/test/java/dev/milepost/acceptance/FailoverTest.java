package dev.milepost.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The primary dies under writes and its synchronous standby takes over, as the cluster of {@code overlays/production} does it:
 * nothing that was answered is lost, answers come again within ten seconds, and the service heals without a restart.
 */
@Isolated
@Tag("long")
class FailoverTest {

    private static final int PER_SECOND = 20;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(10);
    /** What an operator takes at least to be sure that the primary is gone. */
    private static final Duration NOTICED_AFTER = Duration.ofSeconds(2);

    private final String run = "failover-" + UUID.randomUUID();
    private final String token = User.DEMO_OWNER.token();

    @Test
    void aStandbyTakesOverWithoutALossOfAnAnsweredWriteAndTheServiceHealsByItself(@TempDir Path folder) throws Exception {
        Path log = Files.createDirectories(Launcher.STATE.resolve("log/failover")).resolve("plan-service.log");
        List<OpenLoad.Outcome> outcomes;
        int died;
        try (Database primary = Database.in(folder.resolve("primary")).start()) {
            primary.prepareFor(Service.PLAN);
            primary.stop();
            try (Database standby = primary.standby(folder.resolve("standby"))) {
                primary.set("synchronous_standby_names = '*'");
                standby.start();
                primary.start();
                await().atMost(Duration.ofSeconds(30)).until(() -> primary.ask("postgres",
                        "SELECT sync_state FROM pg_stat_replication").equals(List.of("sync")));
                try (Switch address = Switch.to(primary.port());
                        Replica service = new Replica(Service.PLAN, 3, log, Database.settings(Service.PLAN, address.port()))
                                .start()) {
                    service.awaitReady();
                    long process = service.pid();
                    // The compiler has seen a write by then, so that what is slow later is slow for another reason
                    try (OpenLoad warmUp = OpenLoad.of(PER_SECOND, number -> write(service, -1 - number))) {
                        await().until(() -> warmUp.due() > PER_SECOND * 5);
                        assertThat(warmUp.end()).allMatch(OpenLoad.Outcome::isGood);
                    }
                    try (OpenLoad load = OpenLoad.of(PER_SECOND, number -> write(service, number))) {
                        await().until(() -> load.due() > PER_SECOND * 5);
                        primary.kill();
                        died = load.due();
                        Thread.sleep(NOTICED_AFTER);
                        standby.ask("postgres", "SELECT pg_promote()");
                        address.turnTo(standby.port());
                        int end = died + PER_SECOND * 25;
                        await().atMost(Duration.ofMinutes(1)).until(() -> load.due() > end);
                        outcomes = load.end();
                    }
                    assertThat(service.pid()).isEqualTo(process);
                    assertThat(service.isReady()).isTrue();
                    assertThat(sentAgain(service, outcomes)).allMatch(OpenLoad.Outcome::isGood);
                    assertThat(standby.ask("plan", "SELECT name FROM plan WHERE name NOT LIKE '%--%'"))
                            .as("every write once, whether answered at first or when sent again")
                            .containsExactlyInAnyOrderElementsOf(outcomes.stream().map(one -> name(one.number())).toList());
                }
            }
        }

        Duration back = firstAnswer(outcomes, died);
        List<OpenLoad.Outcome> lost = outcomes.stream().filter(outcome -> !outcome.isGood()).toList();
        System.out.printf(
                "Failover under %d writes/s: answers again after %.1f s, of which %.1f s until it is noticed; %d of %d writes "
                        + "had to be sent again%n",
                PER_SECOND, back.toMillis() / 1e3, NOTICED_AFTER.toMillis() / 1e3, lost.size(), outcomes.size());
        assertThat(back).isLessThan(BACK_WITHIN);
        assertThat(outcomes).filteredOn(outcome -> outcome.number() < died - PER_SECOND * 3).allMatch(OpenLoad.Outcome::isGood);
        assertThat(outcomes).filteredOn(outcome -> outcome.number() > died + PER_SECOND * BACK_WITHIN.toSeconds()).isNotEmpty()
                .allMatch(OpenLoad.Outcome::isGood);
        // Whoever isn't served is told so, and when to come again, as long as the service itself runs
        assertThat(lost).isNotEmpty().allSatisfy(outcome -> assertThat(outcome.text()).contains("\"status\":503"));
    }

    /** When the first of the writes that became due after the primary died was answered, counted from its death. */
    private static Duration firstAnswer(List<OpenLoad.Outcome> outcomes, int died) {
        return outcomes.stream().filter(outcome -> outcome.number() > died && outcome.isGood())
                .map(outcome -> outcome.took()
                        .plus(Duration.ofSeconds(1).multipliedBy(outcome.number() - died).dividedBy(PER_SECOND)))
                .min(Comparator.naturalOrder()).orElseThrow();
    }

    private List<OpenLoad.Outcome> sentAgain(Replica service, List<OpenLoad.Outcome> outcomes) throws InterruptedException {
        List<Integer> lost = outcomes.stream().filter(outcome -> !outcome.isGood()).map(OpenLoad.Outcome::number).toList();
        try (OpenLoad again = OpenLoad.of(PER_SECOND, number -> write(service, lost.get(number % lost.size())))) {
            await().atMost(Duration.ofMinutes(1)).until(() -> again.due() >= lost.size());
            return again.end();
        }
    }

    private HttpRequest write(Replica service, int number) {
        return OpenLoad.request(service.at("/plans"), token).header("Idempotency-Key", name(number))
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"name": "%s", "startDate": "2026-01-05", "currency": "USD"}""".formatted(name(number)))).build();
    }

    private String name(int number) {
        return run + "-" + number;
    }
}
