package dev.milepost.kit.change;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.history.History;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.problem.ProblemType;

/** Puts a merge patch on what is stored, only if nobody has changed it since the caller looked. */
@ApplicationScoped
public class Changes {

    private final ObjectMapper json;
    private final Validator validator;
    private final History history;

    Changes(ObjectMapper json, Validator validator, History history) {
        this.json = json;
        this.validator = validator;
        this.history = history;
    }

    /**
     * The fields as they shall be. Nothing is changed yet: the entity takes them over by its own rules.
     *
     * @param currentVersion the stored object's version
     * @param current the stored object's editable fields, a record with the rules of its fields as annotations
     * @throws ProblemException 428 without a version; 412 with both values of each field where the version isn't the current
     *         one; 409
     *         likewise where a merge was asked for and the same fields have changed; 400 for unknown fields, wrong types and
     *         broken
     *         rules
     */
    public <E> E merge(Precondition precondition, MergePatch patch, ObjectReference object, int currentVersion, E current) {
        ObjectNode stored = json.valueToTree(current);
        if (!precondition.seen(currentVersion)) {
            Integer base = precondition.mergeBase();
            if (base == null) {
                throw conflict(KitProblem.STALE_VERSION, patch, stored, field -> true, currentVersion);
            }
            Predicate<String> changed = history.fieldsChangedBetween(object, base, currentVersion)
                    .<Predicate<String>> map(fields -> fields::contains).orElse(field -> true);
            if (base > currentVersion || patch.names().stream().anyMatch(changed)) {
                throw conflict(KitProblem.EDIT_OVERLAPS, patch, stored, changed, currentVersion);
            }
        }
        E edited = read(patch.appliedTo(stored), current);
        Set<ConstraintViolation<E>> violations = validator.validate(edited);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return edited;
    }

    @SuppressWarnings("unchecked") // the class of an E makes an E
    private <E> E read(ObjectNode fields, E current) {
        try {
            return (E) json.treeToValue(fields, current.getClass());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException conflict(ProblemType type, MergePatch patch, ObjectNode stored, Predicate<String> concerned,
            int currentVersion) {
        List<Conflict> conflicts = patch.names().stream().filter(concerned)
                .map(field -> new Conflict(field, patch.value(field), stored.get(field)))
                .filter(conflict -> !sameValue(conflict)).toList();
        List<FieldError> errors = conflicts.stream().map(conflict -> new FieldError("/" + conflict.field(), "changed-meanwhile",
                "is %s now, you sent %s".formatted(text(conflict.current()), text(conflict.yours())))).toList();
        return type.because(
                "Version %d is the current one, not the one the change is based on: look at the fields below, then repeat"
                        + " with the current version",
                currentVersion).at(errors)
                .with("currentVersion", currentVersion).with("conflicts", conflicts);
    }

    private static boolean sameValue(Conflict conflict) {
        return conflict.yours() != null && conflict.yours().equals(conflict.current());
    }

    private static String text(@org.jspecify.annotations.Nullable JsonNode value) {
        return value == null || value.isMissingNode() ? "not set" : value.toString();
    }
}
