package dev.milepost.local.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.milepost.local.Installation;
import dev.milepost.local.Secrets;
import dev.milepost.local.keycloak.KeycloakServer;
import dev.milepost.local.postgres.PostgresBinaries;
import dev.milepost.local.postgres.PostgresServer;
import dev.milepost.local.service.Services;
import dev.milepost.local.supervision.Program;

/** All programs of the local platform. */
final class Platform {

    private final Installation installation;
    private final PostgresBinaries binaries;
    private final PostgresServer postgres;
    private final KeycloakServer keycloak;
    private final List<Program> programs = new ArrayList<>();

    Platform(Installation installation) {
        Secrets secrets = new Secrets(installation);
        this.installation = installation;
        binaries = new PostgresBinaries(installation);
        postgres = new PostgresServer(installation, binaries, secrets, Services.databases());
        keycloak = new KeycloakServer(installation, secrets);
        programs.add(postgres);
        programs.add(keycloak);
        programs.addAll(new Services(installation, secrets).programs());
    }

    /** Its PostgreSQL with other passwords, those of a backup. */
    PostgresServer postgres(Secrets secrets) {
        return new PostgresServer(installation, binaries, secrets, Services.databases());
    }

    PostgresServer postgres() {
        return postgres;
    }

    /** A program stands after those it needs. */
    List<Program> programs() {
        return programs;
    }

    /** What is done once on a machine: unpack the servers. */
    void unpack() throws IOException, InterruptedException {
        binaries.requireRunnable();
        binaries.unpack();
        keycloak.unpack();
    }

    /** What is done once for a state folder: make empty stores. */
    void prepareData() throws IOException, InterruptedException {
        postgres.prepareData();
        keycloak.prepareData();
    }
}
