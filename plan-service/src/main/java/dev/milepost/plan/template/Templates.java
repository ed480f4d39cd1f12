package dev.milepost.plan.template;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import io.quarkus.runtime.Startup;

/** The built-in templates, read from their files at start. */
@Startup
@ApplicationScoped
public class Templates {

    private static final List<String> FILES = List.of("ai-integration");

    private final List<Template> all = FILES.stream().map(Templates::read).toList();

    /** All templates. */
    public List<Template> all() {
        return all;
    }

    /** The template of that key. */
    public Optional<Template> find(String key) {
        return all.stream().filter(template -> template.key().equals(key)).findFirst();
    }

    private static Template read(String file) {
        try (InputStream content = Templates.class.getResourceAsStream("/templates/" + file + ".yaml")) {
            if (content == null) {
                throw new IllegalStateException("The template " + file + " is not part of this build");
            }
            return new ObjectMapper(new YAMLFactory()).readValue(content, TemplateFile.class).template();
        } catch (IOException e) {
            throw new IllegalStateException("The template " + file + " can't be read", e);
        }
    }
}
