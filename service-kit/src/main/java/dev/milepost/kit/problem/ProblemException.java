package dev.milepost.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A failure that is answered to the caller as a problem document. Thrown by any layer, made by {@link ProblemType#because}. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ProblemType type;
    private final String detail;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    ProblemException(ProblemType type, String detail) {
        super(type.code() + ": " + detail);
        this.type = type;
        this.detail = detail;
    }

    /** Names one place of the request that is wrong; may be called several times. */
    public ProblemException at(String pointer, String code, String errorDetail) {
        errors.add(new FieldError(pointer, code, errorDetail));
        return this;
    }

    /** Names the places of the request that are wrong. */
    public ProblemException at(List<FieldError> fieldErrors) {
        errors.addAll(fieldErrors);
        return this;
    }

    /**
     * The same, told of a part of the request.
     *
     * @param place the part, such as {@code /create/3}
     */
    public ProblemException below(String place) {
        ProblemException told = new ProblemException(type, place + ": " + detail);
        errors.forEach(error -> told.errors.add(new FieldError(
                place + (error.pointer().startsWith("/") ? error.pointer() : ""), error.code(), error.detail())));
        if (errors.isEmpty()) {
            told.errors.add(new FieldError(place, type.code(), detail));
        }
        told.members.putAll(members);
        told.headers.putAll(headers);
        return told.causedBy(this);
    }

    /** Adds a member of its own to the problem document, such as {@code conflicts}. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds a header to the answer, such as {@code Retry-After}. */
    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Keeps what led to this for the log; the caller never sees it. */
    public ProblemException causedBy(@Nullable Throwable cause) {
        if (cause != null && getCause() == null) {
            initCause(cause);
        }
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
