package dev.milepost.assessment.exchange;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A line of a CSV file: one question.
 *
 * @param levels as {@code 0=Not done|1=Begun}
 * @param options as {@code chat=A chat program=1|none=None of these=0=alone}
 */
@JsonPropertyOrder({ "dimension", "dimensionName", "dimensionDescription", "dimensionWeight", "critical", "question", "text",
        "type", "weight", "reversed", "levels", "options", "rule", "min", "max", "unit", "earliest", "latest", "maxLength",
        "sources" })
@JsonInclude(JsonInclude.Include.ALWAYS)
record CsvRow(@JsonProperty("dimension") @Nullable String dimension,
        @JsonProperty("dimensionName") @Nullable String dimensionName,
        @JsonProperty("dimensionDescription") @Nullable String dimensionDescription,
        @JsonProperty("dimensionWeight") @Nullable String dimensionWeight, @JsonProperty("critical") @Nullable String critical,
        @JsonProperty("question") @Nullable String question, @JsonProperty("text") @Nullable String text,
        @JsonProperty("type") @Nullable String type, @JsonProperty("weight") @Nullable String weight,
        @JsonProperty("reversed") @Nullable String reversed, @JsonProperty("levels") @Nullable String levels,
        @JsonProperty("options") @Nullable String options, @JsonProperty("rule") @Nullable String rule,
        @JsonProperty("min") @Nullable String min, @JsonProperty("max") @Nullable String max,
        @JsonProperty("unit") @Nullable String unit, @JsonProperty("earliest") @Nullable String earliest,
        @JsonProperty("latest") @Nullable String latest, @JsonProperty("maxLength") @Nullable String maxLength,
        @JsonProperty("sources") @Nullable String sources) {
}
