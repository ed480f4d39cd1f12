package dev.milepost.assessment.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

class FileTypeTest {
    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 'I', 'H', 'D', 'R' };
    private static final byte[] PROGRAM = { 0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 62, 0 };

    @Test
    void theContentDecidesNotTheName() {
        assertThat(FileType.of(PDF, "policy.pdf")).contains("application/pdf");
        assertThat(FileType.of(PDF, "policy.png")).contains("application/pdf");
        assertThat(FileType.of(PNG, "screen.png")).contains("image/png");
        assertThat(FileType.of(PROGRAM, "policy.pdf")).isEmpty();
        assertThat(FileType.of(text("<!DOCTYPE html><html><script>alert(1)</script></html>"), "notes.txt")).isEmpty();
        assertThat(FileType.of(text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "plan.svg")).isEmpty();
    }

    @Test
    void wordsAreTextAndTablesByTheirName() {
        assertThat(FileType.of(text("We count by hand."), "notes.txt")).contains("text/plain");
        assertThat(FileType.of(text("tool,owner\nchat,Kim\n"), "tools.csv")).contains("text/csv");
    }

    @Test
    void anArchiveIsADocumentOnlyIfItIsOne() throws IOException {
        assertThat(FileType.of(archive("[Content_Types].xml"), "policy.docx"))
                .contains("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(FileType.of(archive("evil.exe"), "policy.docx")).isEmpty();
        assertThat(FileType.of(archive("[Content_Types].xml"), "policy.zip")).isEmpty();
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsNotFollowed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry("first"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 17; i++) {
                archive.write(nothing);
            }
            archive.putNextEntry(new ZipEntry("[Content_Types].xml"));
            archive.write(text("<Types/>"));
        }
        assertThat(bytes.size()).isLessThan(100_000);

        assertThat(FileType.of(bytes.toByteArray(), "policy.docx")).isEmpty();
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] archive(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry(entry));
            archive.write(text("<Types/>"));
        }
        return bytes.toByteArray();
    }
}
