package dev.milepost.kit.web;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

/** How large a body may be: most are read as a whole, files of some paths while they arrive. */
@Singleton
class BodyLimits {
    private final long body;
    private final long file;
    private final Optional<Pattern> files;

    BodyLimits(WebConfig config) {
        this.body = config.maxBodySize().asLongValue();
        this.file = config.maxFileSize().asLongValue();
        this.files = config.filePaths().map(Pattern::compile);
    }

    /** In bytes. */
    long of(String path) {
        return files.filter(pattern -> pattern.matcher(path).matches()).isPresent() ? file : body;
    }
}
