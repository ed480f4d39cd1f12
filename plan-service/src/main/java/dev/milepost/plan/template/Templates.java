package dev.milepost.plan.template;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** The built-in templates, read from their files when somebody needs one first: half a second that no start has to wait for. */
@ApplicationScoped
class Templates {

    private static final List<String> FILES = List.of("ai-integration", "office-assistant", "customer-support-assistant",
            "document-extraction", "forecasting");

    private final List<Template> all = FILES.stream().map(Templates::read).toList();

    /** All templates. */
    List<Template> all() {
        return all;
    }

    /** The template of that key. */
    Optional<Template> find(String key) {
        return all.stream().filter(template -> template.key().equals(key)).findFirst();
    }

    /** @throws IllegalArgumentException where the template breaks a rule */
    static Template parse(InputStream yaml) throws IOException {
        return TemplateCheck.checked(new ObjectMapper(new YAMLFactory()).readValue(yaml, TemplateFile.class).template());
    }

    private static Template read(String file) {
        try (InputStream content = Templates.class.getResourceAsStream("/templates/" + file + ".yaml")) {
            if (content == null) {
                throw new IllegalStateException("The template " + file + " is not part of this build");
            }
            return parse(content);
        } catch (IOException e) {
            throw new IllegalStateException("The template " + file + " can't be read", e);
        }
    }
}
