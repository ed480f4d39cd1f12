package dev.milepost.local.service;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.milepost.local.Answering;
import dev.milepost.local.Installation;
import dev.milepost.local.JavaCommand;
import dev.milepost.local.Port;
import dev.milepost.local.supervision.Program;

/** A packaged Quarkus application, configured by its environment as anywhere else. */
final class QuarkusProgram implements Program {

    private final String name;
    private final String title;
    private final Path jar;
    private final Path folder;
    private final Port port;
    private final Port management;
    private final int heapMegabytes;
    private final Set<String> after;
    private final Map<String, String> environment;

    QuarkusProgram(Installation installation, String name, String title, Port port, Port management, int heapMegabytes,
            Set<String> after, Map<String, String> environment) {
        this.name = name;
        this.title = title;
        this.jar = jar(installation, name);
        this.folder = installation.state();
        this.port = port;
        this.management = management;
        this.heapMegabytes = heapMegabytes;
        this.after = after;
        this.environment = environment;
    }

    static boolean isBuilt(Installation installation, String name) {
        return Files.exists(jar(installation, name));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Optional<Port> port() {
        return Optional.of(port);
    }

    @Override
    public Set<String> after() {
        return after;
    }

    @Override
    public int layer() {
        return 2;
    }

    @Override
    public ProcessBuilder command() {
        List<String> command = new ArrayList<>(JavaCommand.small(name, heapMegabytes));
        command.addAll(List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("QUARKUS_HTTP_HOST", Port.HOST);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port.number()));
        builder.environment().put("QUARKUS_MANAGEMENT_HOST", Port.HOST);
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management.number()));
        builder.environment().putAll(environment);
        return builder;
    }

    @Override
    public boolean ready() {
        return Answering.well(URI.create(management.http() + "/q/health/ready"));
    }

    private static Path jar(Installation installation, String name) {
        return installation.root().resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
