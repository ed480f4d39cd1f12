package dev.milepost.kit.problem;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** A problem document (RFC 9457) as it goes over the wire. */
@JsonPropertyOrder({ "type", "title", "status", "detail", "instance", "code", "requestId", "errors" })
record ProblemBody(String type, String title, int status, String detail, String instance, String code, String requestId,
        List<FieldError> errors, @JsonAnyGetter Map<String, Object> members) {
}
