package dev.milepost.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {

    @TempDir
    Path folder;

    @Test
    void anInterruptedUnpackingLeavesNothingThatLooksWhole() throws Exception {
        Path target = folder.resolve("server");

        assertThatThrownBy(() -> Unpacking.once(target, next -> {
            Files.writeString(next.resolve("half"), "half");
            throw new IOException("disk full");
        })).hasMessage("disk full");

        assertThat(target).doesNotExist();
        Unpacking.once(target, next -> Files.writeString(next.resolve("whole"), "whole"));
        assertThat(target.resolve("whole")).exists();
        assertThat(target.resolve("half")).doesNotExist();
    }

    @Test
    void anArchiveCannotWriteOutsideItsFolder() throws IOException {
        Path archive = folder.resolve("evil.zip");
        try (OutputStream file = Files.newOutputStream(archive); ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("top/../../outside"));
            zip.write(1);
        }
        Path target = Files.createDirectory(folder.resolve("target"));

        assertThatThrownBy(() -> Unpacking.zip(archive, target)).hasMessageContaining("outside of its folder");
        assertThat(folder.resolve("outside")).doesNotExist();
    }
}
