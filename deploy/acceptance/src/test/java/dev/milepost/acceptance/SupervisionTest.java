package dev.milepost.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The launcher keeps the platform running and tells people what is going on. */
@Isolated
class SupervisionTest {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(90);
    private static final List<Integer> PORTS = List.of(8080, 8081, 8082, 8083, 8180, 8432, 9080, 9081, 9082, 9083);

    @Test
    void aSecondUpChangesNothingAndSaysSo() {
        long before = Launcher.status("plan-service").getLong("pid");

        Launcher.Result up = Launcher.run("up");

        assertThat(up.output()).contains("Milepost is up already; nothing to do.", "http://127.0.0.1:8080");
        assertThat(up.exit()).isZero();
        assertThat(Launcher.status("plan-service").getLong("pid")).isEqualTo(before);
    }

    @Test
    void aServiceThatDiesIsStartedAgainAndStatusTellsSo() {
        int before = Launcher.status("roi-service").getInt("restarts");

        Service.ROI.kill();

        await().atMost(BACK_WITHIN)
                .until(() -> Launcher.status("roi-service").getInt("restarts") == before + 1 && Launcher.isReady(
                        "roi-service"));
        Launcher.Result status = Launcher.run("status");
        assertThat(status.exit()).isZero();
        assertThat(status.output()).contains("was ended by signal 9", "roi-service.log");
    }

    @Test
    void everythingTogetherTakesLessThanTwoAndAHalfGigabytes() {
        Matcher total = Pattern.compile("^total +(\\d+) MB", Pattern.MULTILINE).matcher(Launcher.run("status").output());

        assertThat(total.find()).isTrue();
        assertThat(Integer.parseInt(total.group(1))).isBetween(500, 2560);
    }

    @Test
    void aTakenPortIsNamedWithTheProcessThatHasIt(@TempDir Path otherState) {
        Launcher.Result up = Launcher.runWith(Map.of("MILEPOST_STATE", otherState.toString()), "up");

        assertThat(up.exit()).isEqualTo(1);
        assertThat(up.output()).contains("Port 8080, which the console needs, is taken by process");
    }

    @Test
    void nothingListensOnAnotherAddressThanLoopback() throws IOException {
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try (Stream<String> lines = Files.lines(Path.of(table))) {
                List<String> elsewhere = lines.skip(1).map(line -> line.trim().split("\\s+"))
                        .filter(fields -> fields[3].equals("0A")
                                && PORTS.stream().anyMatch(port -> fields[1].endsWith(":%04X".formatted(port))))
                        .map(fields -> fields[1]).filter(
                                address -> !address.startsWith("0100007F:")
                                        && !address.startsWith("0000000000000000FFFF00000100007F:"))
                        .toList();
                assertThat(elsewhere).as("addresses in %s that others could reach", table).isEmpty();
            }
        }
    }

    @Test
    void passwordsAreReadableByTheirOwnerAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Launcher.STATE.resolve("secrets.properties"))))
                .isEqualTo(
                        "rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Launcher.STATE))).isEqualTo("rwx------");
    }

    @Test
    void anUnknownUserGetsASentenceInsteadOfAToken() {
        Launcher.Result token = Launcher.run("token", "nobody");

        assertThat(token.exit()).isEqualTo(1);
        assertThat(token.output()).contains("No token for nobody", "demo-owner");
    }

    @Test
    void aPlatformWhoseSupervisorWasKilledGoesOnAndUpPutsItRight() {
        String plan = Journey.newPlan();
        Service.Processes.signal("supervisor", "-KILL");
        assertThat(User.DEMO_OWNER.request().get(Service.PLAN.at("/plans/" + plan)).statusCode()).isEqualTo(200);
        assertThat(Launcher.run("status").output().toLowerCase(Locale.ROOT)).contains("the supervisor was killed");

        Launcher.Result up = Launcher.run("up");

        assertThat(up.output()).contains("left 6 processes behind", "Milepost is up");
        assertThat(up.exit()).isZero();
        assertThat(Launcher.isEverythingReady()).isTrue();
        assertThat(User.DEMO_OWNER.request().get(Service.PLAN.at("/plans/" + plan)).statusCode()).isEqualTo(200);
    }
}
