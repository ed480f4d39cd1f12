package dev.milepost.assessment.file;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps files as rows of chunks, under both locks of every other row, in the transaction of what they belong to. */
@ApplicationScoped
class FileChunks implements FileStore {
    private static final int CHUNK = 1 << 20;

    private final FileChunkRepository chunks;

    FileChunks(FileChunkRepository chunks) {
        this.chunks = chunks;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(UUID fileId, byte[] content) {
        List<FileChunk> parts = new ArrayList<>();
        for (int from = 0; from < content.length; from += CHUNK) {
            parts.add(new FileChunk(fileId, parts.size(),
                    Arrays.copyOfRange(content, from, Math.min(content.length, from + CHUNK))));
        }
        chunks.persist(parts);
        chunks.flush();
    }

    @Override
    @Transactional
    public Optional<byte[]> read(UUID fileId) {
        List<FileChunk> parts = chunks.of(fileId);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(part -> whole.writeBytes(part.content()));
        return Optional.of(whole.toByteArray());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void delete(UUID fileId) {
        chunks.delete("fileId", fileId);
    }
}
