package dev.milepost.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.milepost.local.PlatformProblem;

class BackupFoldersTest {

    @TempDir
    Path state;

    private Path usual;
    private Path disk;
    private BackupFolders folders;

    @BeforeEach
    void twoFolders() throws IOException {
        usual = Files.createDirectory(state.resolve("backups"));
        disk = Files.createDirectory(state.resolve("other-disk"));
        folders = new BackupFolders(state, usual);
    }

    @Test
    void theLogBeginsWithTheOldestBackupOfAllFolders() throws Exception {
        backup(usual, "2026-11-28T02-30-00Z", "00000001000000000000000A");
        assertThat(folders.oldestSegment()).isEqualTo("00000001000000000000000A");

        backup(disk, "2026-11-01T02-30-00Z", "000000010000000000000004");
        folders.remember(disk);
        folders.remember(usual);
        assertThat(folders.oldestSegment()).isEqualTo("000000010000000000000004");
    }

    @Test
    void aBackupElsewhereCountsThoughTheUsualFolderHasNone() throws Exception {
        backup(disk, "2026-11-01T02-30-00Z", "000000010000000000000004");
        backup(disk, "2026-11-02T02-30-00Z", "000000010000000000000007");
        folders.remember(disk);

        assertThat(folders.oldestSegment()).isEqualTo("000000010000000000000004");
    }

    /** The timeline counts on after a recovery, while segments count from where it went back to. */
    @Test
    void timelinesDoNotMatter() throws Exception {
        backup(usual, "2026-11-27T02-30-00Z", "000000010000000000000009");
        backup(usual, "2026-11-28T02-30-00Z", "000000020000000000000006");

        assertThat(folders.oldestSegment()).isEqualTo("000000020000000000000006");
    }

    /** What is left of it is an empty folder, or none. */
    @Test
    void aDiskThatIsNotThereIsNamed() throws Exception {
        backup(disk, "2026-11-01T02-30-00Z", "000000010000000000000004");
        folders.remember(disk);
        folders.remember(disk);
        assertThat(folders.missing()).isEmpty();
        assertThat(folders.file()).hasContent(disk.toString());

        Files.move(disk, state.resolve("unmounted"));
        assertThat(folders.missing()).containsExactly(disk);

        Files.createDirectory(disk);
        assertThat(folders.missing()).containsExactly(disk);
    }

    @Test
    void withoutABackupThereIsNothingToBeginWith() {
        assertThatThrownBy(folders::oldestSegment).isInstanceOf(PlatformProblem.class).hasMessageContaining(usual.toString());
    }

    private static void backup(Path folder, String name, String firstSegment) throws IOException {
        Path backup = Files.createDirectory(folder.resolve(name));
        new Manifest("2026-11-01T00:00:00Z", "2026-11-01T00:00:10Z", "18", "1", firstSegment, firstSegment, Map.of())
                .write(backup);
    }
}
