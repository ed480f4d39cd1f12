package dev.milepost.plan.outline;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.ProblemException;

/**
 * Reads the values of a file one by one, so that all that is wrong is told at once, each with its place and what is accepted.
 */
public final class ImportReading {

    private static final int MOST_TOLD = 500;
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final ObjectMapper json;
    private final Validator validator;
    private final List<FieldError> errors;

    ImportReading(ObjectMapper json, Validator validator, List<FieldError> wrong) {
        this.json = json;
        this.errors = new ArrayList<>(wrong);
        this.validator = validator;
    }

    /**
     * Puts the file's fields on those that are there.
     *
     * @param place of the object in the file
     * @param accepted the fields that a file may have of it
     * @return null where something is wrong; it is noted
     */
    public <E> @Nullable E read(Class<E> type, String place, ObjectNode present, ObjectNode fields, Set<String> accepted) {
        int before = errors.size();
        Map<String, RecordComponent> known = components(type);
        fields.properties().forEach(field -> {
            RecordComponent component = known.get(field.getKey());
            if (component == null || !accepted.contains(field.getKey())) {
                wrong(place + "/" + field.getKey(), "unknown-field",
                        "is not known; accepted are " + String.join(", ", new TreeSet<>(accepted)));
            } else if (!isReadable(field.getValue(), component)) {
                wrong(place + "/" + field.getKey(), "wrong-value",
                        shown(field.getValue()) + " is not accepted; accepted is " + accepted(component.getType()));
            }
        });
        if (errors.size() > before) {
            return null;
        }
        E edit = whole(type, place, present.deepCopy().setAll(fields));
        if (edit != null) {
            validator.validate(edit).forEach(violation -> wrong(
                    place + "/" + violation.getPropertyPath().toString().replace('.', '/'), "broken-rule",
                    violation.getMessage()));
        }
        return errors.size() > before ? null : edit;
    }

    /** Notes what is wrong at a place of the file. */
    public void wrong(String place, String code, String detail) {
        errors.add(new FieldError(place, code, detail));
    }

    /** Notes what an object's own rules say, at its place in the file. */
    public void wrong(String place, ProblemException refused) {
        if (refused.errors().isEmpty()) {
            wrong(place, refused.type().code(), refused.detail());
        }
        refused.errors().forEach(error -> wrong(place + error.pointer(), error.code(), error.detail()));
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** @throws ProblemException 422 with everything that is wrong, where anything is */
    void requireNoErrors() {
        if (hasErrors()) {
            throw PlanProblem.IMPORT_REFUSED
                    .because("%d values of the file can't be taken%s; nothing was changed", errors.size(),
                            errors.size() > MOST_TOLD ? ", the first " + MOST_TOLD + " are named below" : "")
                    .at(errors.subList(0, Math.min(errors.size(), MOST_TOLD)));
        }
    }

    private static Map<String, RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).collect(Collectors.toMap(RecordComponent::getName,
                component -> component, (one, other) -> one, LinkedHashMap::new));
    }

    private boolean isReadable(JsonNode value, RecordComponent component) {
        if (value.isNull()) {
            return !component.getType().isPrimitive();
        }
        if (component.getType() == LocalDate.class && !(value.isTextual() && DATE.matcher(value.textValue()).matches())) {
            return false;
        }
        try {
            JavaType type = json.getTypeFactory().constructType(component.getGenericType());
            json.treeToValue(value, type);
            return true;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return false;
        }
    }

    private <E> @Nullable E whole(Class<E> type, String place, JsonNode fields) {
        try {
            return json.treeToValue(fields, type);
        } catch (JsonProcessingException e) {
            wrong(place, "wrong-value", "can't be read as a whole; accepted is what the format describes");
            return null;
        }
    }

    private static String accepted(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        if (type == LocalDate.class) {
            return "a date of the calendar written YYYY-MM-DD";
        }
        if (type == BigDecimal.class) {
            return "a number with a point for decimals, such as 2.5";
        }
        return type == int.class || type == Integer.class ? "a whole number"
                : type == String.class ? "a text" : "what the format describes";
    }

    private static String shown(JsonNode value) {
        String text = value.isTextual() ? "\"" + value.textValue() + "\"" : value.toString();
        return text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }
}
