package dev.milepost.local.service;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
    private static final int CONSOLE_HEAP = 48;
    private final Installation installation;
    private final Secrets secrets;

    public Services(Installation installation, Secrets secrets) {
        this.installation = installation;
        this.secrets = secrets;
    }

    /** One database for each service. */
    public static List<ServiceDatabase> databases() {
        return Arrays.stream(Service.values()).map(Service::database).toList();
    }

    /** The programs, in the order in which they are shown. */
    public List<Program> programs() {
        return Stream.concat(Arrays.stream(Service.values()).map(this::program), Stream.of(console())).toList();
    }

    private Program program(Service service) {
        ServiceDatabase database = service.database();
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
        environment.put("MILEPOST_IDENTITY_AUDIENCE", "milepost-" + service.shortName());
        environment.put("QUARKUS_HTTP_CORS_ENABLED", "true");
        environment.put("QUARKUS_HTTP_CORS_ORIGINS", Port.CONSOLE.http().toString());
        for (Service other : Service.values()) {
            environment.put("QUARKUS_REST_CLIENT_%s_URL".formatted(other.name()), other.port().http().toString());
            if (!other.tells(service).isEmpty()) {
                environment.put("MILEPOST_EVENTS_INBOX_SECRETS_" + other.name(), eventSecret(other));
            }
            if (!service.tells(other).isEmpty()) {
                String subscriber = "MILEPOST_EVENTS_SUBSCRIBERS_" + other.name();
                environment.put(subscriber + "_URL", other.port().http() + "/api/" + other.shortName() + "/v1/inbox");
                environment.put(subscriber + "_SECRET", eventSecret(service));
                environment.put(subscriber + "_TYPES", service.tells(other));
            }
        }
        String name = service.shortName() + "-service";
        return new QuarkusProgram(installation, name, name, service.port(), service.management(), SERVICE_HEAP, Set.of(
                PostgresServer.NAME), environment);
    }

    private Program console() {
        Map<String, String> environment = Map.of("MILEPOST_ENVIRONMENT", "LOCAL",
                "MILEPOST_CONSOLE_ISSUER", KeycloakServer.ISSUER.toString(),
                "MILEPOST_CONSOLE_SERVICES_PLAN", Port.PLAN.http().toString(),
                "MILEPOST_CONSOLE_SERVICES_ASSESSMENT", Port.ASSESSMENT.http().toString(),
                "MILEPOST_CONSOLE_SERVICES_ROI", Port.ROI.http().toString(),
                "MILEPOST_CONSOLE_DEMONSTRATION_USER", "demo-owner", "MILEPOST_CONSOLE_DEMONSTRATION_PASSWORD", "milepost");
        return new QuarkusProgram(installation, "console", "Console", Port.CONSOLE, Port.CONSOLE_MANAGEMENT, CONSOLE_HEAP,
                Set.of(),
                environment);
    }

    /** What a service tells the others is signed with; hexadecimal digits are base64 too. */
    private String eventSecret(Service sender) {
        return secrets.get("events." + sender.shortName());
    }
}
