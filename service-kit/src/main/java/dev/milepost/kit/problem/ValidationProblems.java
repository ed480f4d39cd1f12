package dev.milepost.kit.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** Says which fields break which rule, as JSON pointers into the body. */
public final class ValidationProblems {

    private ValidationProblems() {
    }

    /** @param violations of a method's parameters or of one object */
    public static ProblemException of(Collection<? extends ConstraintViolation<?>> violations) {
        List<FieldError> errors = violations.stream().map(ValidationProblems::error)
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code)).toList();
        if (errors.size() == 1 && errors.getFirst().pointer().isEmpty() && errors.getFirst().code().equals("not-null")) {
            return KitProblem.BODY_MISSING.because("The request needs a JSON body");
        }
        List<String> sentences = errors.stream().map(error -> place(error) + " " + error.detail()).toList();
        return KitProblem.VALIDATION_FAILED.because("%s", String.join("; ", sentences)).at(errors);
    }

    static boolean isReturnValue(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static String place(FieldError error) {
        return error.pointer().isEmpty() ? "The body" : "\"" + error.pointer() + "\"";
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        List<String> steps = new ArrayList<>();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.CONSTRUCTOR) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                continue;
            }
            if (node.getIndex() != null) {
                steps.add(node.getIndex().toString());
            } else if (node.getKey() != null) {
                steps.add(node.getKey().toString());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                steps.add(node.getName());
            }
        }
        StringBuilder pointer = new StringBuilder(ParameterNames.pointer(violation, parameter));
        steps.forEach(step -> pointer.append('/').append(JsonBodyProblems.escape(step)));
        return new FieldError(pointer.toString(), code(violation), violation.getMessage());
    }

    private static String code(ConstraintViolation<?> violation) {
        String name = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
