package dev.milepost.local;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The Maven artifacts that came with the launcher. */
public final class ClassPath {

    private ClassPath() {
    }

    /** The artifact whose file name starts so. */
    public static Optional<Path> artifact(String name) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(entry -> entry.getFileName() != null && entry.getFileName().toString().startsWith(name)).findFirst();
    }

    /** Its file name without the ending: what and which version. */
    public static String stem(Path artifact) {
        String name = artifact.toFile().getName();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
