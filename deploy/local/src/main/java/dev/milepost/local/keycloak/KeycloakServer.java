package dev.milepost.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.milepost.local.Answering;
import dev.milepost.local.ClassPath;
import dev.milepost.local.Installation;
import dev.milepost.local.JavaCommand;
import dev.milepost.local.PlatformProblem;
import dev.milepost.local.Port;
import dev.milepost.local.Secrets;
import dev.milepost.local.Unpacking;
import dev.milepost.local.supervision.Program;

/**
 * Keycloak with the realm {@code milepost} of the committed realm file. It keeps its data in files of its own, so that signing
 * in
 * doesn't depend on PostgreSQL; a changed realm file replaces the realm.
 */
public final class KeycloakServer implements Program {

    /** The issuer in every token of the local platform. */
    public static final URI ISSUER = URI.create(Port.KEYCLOAK.http() + "/realms/milepost");
    /** The realm's administrator, whose password is the secret {@code keycloak.admin}. */
    public static final String ADMIN = "admin";

    private static final String REALM_FILE = "milepost-realm.json";
    /** What a local sign-in never uses: each costs time at every start. */
    private static final String FEATURES_OFF = "ciba,device-flow,impersonation,jwt-authorization-grant,kerberos,organization,par,passkeys,"
            + "recovery-codes,step-up-authentication-saml,token-exchange-standard,update-email,user-event-metrics,web-authn,workflows";

    private final Installation installation;
    private final Secrets secrets;
    private final Path home;
    private final Path data;

    public KeycloakServer(Installation installation, Secrets secrets) {
        this.installation = installation;
        this.secrets = secrets;
        // Another version or another set of features is another folder
        this.home = installation.unpacked()
                .resolve("%s-%08x".formatted(ClassPath.stem(distribution()), FEATURES_OFF.hashCode()));
        this.data = installation.state().resolve("keycloak");
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String title() {
        return "Keycloak";
    }

    @Override
    public Optional<Port> port() {
        return Optional.of(Port.KEYCLOAK);
    }

    @Override
    public int layer() {
        return 1;
    }

    /** Unpacks the server and lets it build itself for its settings, once. */
    public void unpack() throws IOException, InterruptedException {
        Unpacking.once(home, next -> {
            Unpacking.zip(distribution(), next);
            Path log = next.resolveSibling("keycloak-build.log");
            Process build = new ProcessBuilder("sh", next.resolve("bin/kc.sh").toString(), "build", "--db=dev-file",
                    "--features-disabled=" + FEATURES_OFF).redirectErrorStream(true).redirectOutput(log.toFile())
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile())).start();
            if (build.waitFor() != 0) {
                throw new PlatformProblem("Keycloak couldn't be prepared; its log is %s.".formatted(log));
            }
        });
    }

    /** Puts the realm file where Keycloak looks for it, and forgets the data of a realm made from another one. */
    public void prepareData() throws IOException {
        byte[] realm = realm();
        Path mark = data.resolve("realm.sha256");
        String digest = digest(realm);
        if (!Files.exists(mark) || !Files.readString(mark).equals(digest)) {
            Unpacking.delete(data);
            Files.createDirectories(data);
            Files.writeString(mark, digest);
        }
        Path imports = home.resolve("data/import");
        Files.createDirectories(imports);
        Files.write(imports.resolve(REALM_FILE), realm);
    }

    @Override
    public ProcessBuilder command() {
        List<String> command = new ArrayList<>(JavaCommand.small("keycloak", 256));
        command.addAll(List.of(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED", "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED", "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true", "-Dkc.config.built=true", "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start", "--optimized", "--import-realm", "--cache=local",
                "--http-enabled=true", "--http-host=" + Port.HOST, "--http-port=" + Port.KEYCLOAK.number(),
                "--hostname=" + Port.KEYCLOAK
                        .http(),
                // NON_KEYWORDS=VALUE: as in Keycloak's own default address of this kind of store
                "--db-url=jdbc:h2:file:%s;NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=0"
                        .formatted(data.resolve("store"))));
        ProcessBuilder builder = new ProcessBuilder(command).directory(installation.state().toFile());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin"));
        return builder;
    }

    @Override
    public boolean ready() {
        return Answering.well(URI.create(ISSUER + "/.well-known/openid-configuration"));
    }

    @Override
    public Duration startLimit() {
        return Duration.ofMinutes(4);
    }

    private static Path distribution() {
        return ClassPath.artifact("keycloak-quarkus-dist").orElseThrow(() -> new PlatformProblem(
                "Keycloak's distribution isn't on the class path; start the platform with ./milepost up."));
    }

    private static byte[] realm() throws IOException {
        try (InputStream file = Objects.requireNonNull(KeycloakServer.class.getResourceAsStream("/keycloak/" + REALM_FILE))) {
            return file.readAllBytes();
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
