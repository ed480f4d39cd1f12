package dev.milepost.local.supervision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import dev.milepost.local.Port;

/** A program of a few lines of shell; it is ready once a file of its name exists. */
record ShellProgram(Path folder, String name, String script, int layer, Set<String> after) implements Program {

    static final String READY_AND_WAIT = "touch $NAME.ready; echo started >>$NAME.starts; exec sleep 600";

    static ShellProgram steady(Path folder, String name, int layer, String... after) {
        return new ShellProgram(folder, name, READY_AND_WAIT, layer, Set.of(after));
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public Optional<Port> port() {
        return Optional.empty();
    }

    @Override
    public ProcessBuilder command() {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", script).directory(folder.toFile());
        builder.environment().put("NAME", name);
        return builder;
    }

    @Override
    public boolean ready() {
        return Files.exists(folder.resolve(name + ".ready"));
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(2);
    }
}
