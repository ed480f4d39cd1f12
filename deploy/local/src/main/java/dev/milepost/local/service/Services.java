package dev.milepost.local.service;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.milepost.kit.database.ServiceDatabase;
import dev.milepost.local.Installation;
import dev.milepost.local.Port;
import dev.milepost.local.Secrets;
import dev.milepost.local.keycloak.KeycloakServer;
import dev.milepost.local.postgres.PostgresServer;
import dev.milepost.local.supervision.Program;

/** The three services and the console, with all that they must be told on one machine. */
public final class Services {

    private static final int SERVICE_HEAP = 160;
    private static final int CONSOLE_HEAP = 64;

    private final Installation installation;
    private final Secrets secrets;

    public Services(Installation installation, Secrets secrets) {
        this.installation = installation;
        this.secrets = secrets;
    }

    /** One database for each service that is part of the platform. */
    public static List<ServiceDatabase> databases() {
        return List.of(new ServiceDatabase("plan"), new ServiceDatabase("assessment"), new ServiceDatabase("roi"));
    }

    /** The programs, in the order in which they are shown. */
    public List<Program> programs() {
        List<Program> programs = new ArrayList<>();
        programs.add(service("plan", Port.PLAN, Port.PLAN_MANAGEMENT));
        programs.add(service("assessment", Port.ASSESSMENT, Port.ASSESSMENT_MANAGEMENT));
        programs.add(service("roi", Port.ROI, Port.ROI_MANAGEMENT));
        if (Files.exists(installation.root().resolve("console/pom.xml"))) {
            programs.add(new QuarkusProgram(installation, "console", "Console", Port.CONSOLE, Port.CONSOLE_MANAGEMENT,
                    CONSOLE_HEAP, Set
                            .of(),
                    Map.of()));
        }
        return programs;
    }

    private Program service(String service, Port port, Port management) {
        ServiceDatabase database = new ServiceDatabase(service);
        ServiceDatabase.Passwords passwords = PostgresServer.passwords(secrets, database);
        Map<String, String> environment = new HashMap<>();
        environment.put("MILEPOST_ENVIRONMENT", "LOCAL");
        environment.put("MILEPOST_DATABASE_URL", PostgresServer.url(database));
        environment.put("MILEPOST_DATABASE_APP_USERNAME", database.app());
        environment.put("MILEPOST_DATABASE_APP_PASSWORD", passwords.app());
        environment.put("MILEPOST_DATABASE_MIGRATOR_USERNAME", database.migrator());
        environment.put("MILEPOST_DATABASE_MIGRATOR_PASSWORD", passwords.migrator());
        environment.put("MILEPOST_DATABASE_WORKER_USERNAME", database.worker());
        environment.put("MILEPOST_DATABASE_WORKER_PASSWORD", passwords.worker());
        environment.put("MILEPOST_IDENTITY_ISSUER", KeycloakServer.ISSUER.toString());
        environment.put("MILEPOST_IDENTITY_AUDIENCE", "milepost-" + service);
        return new QuarkusProgram(installation, service + "-service", service + "-service", port, management, SERVICE_HEAP,
                Set.of(
                        PostgresServer.NAME),
                environment);
    }
}
