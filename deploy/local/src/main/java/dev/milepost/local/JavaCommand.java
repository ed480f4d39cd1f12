package dev.milepost.local;

import java.nio.file.Path;
import java.util.List;

/** Commands that start a Java program with the JDK that runs the launcher. */
public final class JavaCommand {

    private JavaCommand() {
    }

    /**
     * A JVM for one of several programs on a small machine: serial collector and no optimizing compiler, which would take
     * memory and
     * the two cores at start.
     *
     * @param name shown in the process list
     * @param heapMegabytes most memory for objects
     */
    public static List<String> small(String name, int heapMegabytes) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dmilepost.program=" + name, "-Xmx"
                + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");
    }
}
