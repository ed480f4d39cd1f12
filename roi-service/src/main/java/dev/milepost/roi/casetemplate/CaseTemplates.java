package dev.milepost.roi.casetemplate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;

/** The templates that come with the service, read once. */
@ApplicationScoped
class CaseTemplates {
    static final List<String> LANGUAGES = List.of("en", "de", "es", "fr");
    private static final String ENGLISH = "en";
    private static final List<String> KEYS = List.of("process-automation", "decision-making", "customer-experience",
            "efficiency");

    private final Map<String, CaseTemplate> templates = new LinkedHashMap<>();

    CaseTemplates(ObjectMapper json) {
        for (String key : KEYS) {
            String file = "/case-templates/" + key + ".json";
            try (InputStream in = Objects.requireNonNull(CaseTemplates.class.getResourceAsStream(file), file)) {
                templates.put(key, json.readValue(in, CaseTemplate.class));
            } catch (IOException e) {
                throw new UncheckedIOException("The template " + key + " can't be read", e);
            }
        }
    }

    List<CaseTemplate> all() {
        return List.copyOf(templates.values());
    }

    /** @throws ProblemException 404 where there is none */
    CaseTemplate required(String key) {
        CaseTemplate found = templates.get(key);
        if (found == null) {
            throw KitProblem.NOT_FOUND.because("There is no template %s, but %s", key, templates.keySet());
        }
        return found;
    }

    static String language(LanguageRequest wanted) {
        return wanted.best(LANGUAGES).orElse(ENGLISH);
    }
}
