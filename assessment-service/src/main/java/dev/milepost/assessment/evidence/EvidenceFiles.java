package dev.milepost.assessment.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.assessment.file.FileStore;
import dev.milepost.assessment.file.FileType;
import dev.milepost.kit.problem.KitProblem;

/** Checks the size and the type of files before any is kept. */
@ApplicationScoped
class EvidenceFiles {
    private static final int MOST = 20;

    private final EvidenceFileRepository files;
    private final FileStore store;
    private final EvidenceConfig config;

    EvidenceFiles(EvidenceFileRepository files, FileStore store, EvidenceConfig config) {
        this.files = files;
        this.store = store;
        this.config = config;
    }

    /** @param id of the file */
    FileView add(Evidence evidence, UUID id, String name, byte[] content, String by, Instant now) {
        String type = requireKeepable(name, content);
        if (evidence.files() >= MOST) {
            throw EvidenceProblem.TOO_MANY_FILES.because("A piece of evidence has at most %d files", MOST);
        }
        if (files.total() + content.length > config.mostBytes().asLongValue()) {
            throw EvidenceProblem.TOO_MANY_FILES.because(
                    "The organization's files would be more than %d bytes: delete some first",
                    config.mostBytes().asLongValue());
        }
        String hash = hash(content);
        if (files.isThere(evidence.id(), hash)) {
            throw EvidenceProblem.FILE_ALREADY_THERE.because("A file with the same content is attached already");
        }
        EvidenceFile file = new EvidenceFile(id, evidence.id(), name, type, content.length, hash, by, now);
        files.persistAndFlush(file);
        store.write(file.id(), content);
        return file.view();
    }

    private String requireKeepable(String name, byte[] content) {
        long largest = config.largestFile().asLongValue();
        if (content.length > largest) {
            throw EvidenceProblem.FILE_TOO_LARGE.because("The file has %d bytes, and at most %d are kept", content.length,
                    largest);
        }
        if (content.length == 0) {
            throw EvidenceProblem.FILE_NOT_ACCEPTED.because("The file is empty");
        }
        return FileType.of(content, name).orElseThrow(() -> EvidenceProblem.FILE_NOT_ACCEPTED.because(
                "By its content, \"%s\" is none of what is kept: %s", name, FileType.words()));
    }

    /** @param file what is known of it */
    record Content(FileView file, byte[] bytes) {
    }

    Content read(Evidence evidence, UUID fileId) {
        FileView file = required(evidence, fileId).view();
        byte[] bytes = store.read(fileId)
                .orElseThrow(() -> new IllegalStateException("The content of file " + fileId + " is gone"));
        return new Content(file, bytes);
    }

    void delete(Evidence evidence, UUID fileId) {
        files.delete(required(evidence, fileId));
        files.flush();
        store.delete(fileId);
    }

    /** With their contents, for good. */
    void deleteAll(List<UUID> evidenceIds) {
        List<EvidenceFile> found = files.of(evidenceIds);
        found.forEach(file -> {
            files.delete(file);
            store.delete(file.id());
        });
        files.flush();
    }

    private EvidenceFile required(Evidence evidence, UUID fileId) {
        return files.of(evidence.id(), fileId)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("The evidence has no file %s", fileId));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
