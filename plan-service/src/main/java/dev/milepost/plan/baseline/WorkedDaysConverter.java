<<<<<<<< HEAD:plan-service/src/main/java/dev/milepost/plan/baseline/WorkedDaysConverter.java
package dev.milepost.plan.baseline;
========
package dev.milepost.plan.calendar;
>>>>>>>> 2676a6e85e0314d5e00a01466dc8fa72e882989f:plan-service/src/main/java/dev/milepost/plan/calendar/WorkingTimeConverter.java

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

<<<<<<<< HEAD:plan-service/src/main/java/dev/milepost/plan/baseline/WorkedDaysConverter.java
/** Keeps working days as JSON. */
@Converter
class WorkedDaysConverter implements AttributeConverter<WorkedDays, String> {
========
/** Keeps a calendar as JSON, in a form of its own that the API's settings don't change. */
@Converter
public class WorkingTimeConverter implements AttributeConverter<WorkingTime, String> {
>>>>>>>> 2676a6e85e0314d5e00a01466dc8fa72e882989f:plan-service/src/main/java/dev/milepost/plan/calendar/WorkingTimeConverter.java

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Override
<<<<<<<< HEAD:plan-service/src/main/java/dev/milepost/plan/baseline/WorkedDaysConverter.java
    public String convertToDatabaseColumn(WorkedDays days) {
        try {
            return JSON.writeValueAsString(days);
========
    public @Nullable String convertToDatabaseColumn(@Nullable WorkingTime calendar) {
        try {
            return calendar == null ? null : JSON.writeValueAsString(calendar);
>>>>>>>> 2676a6e85e0314d5e00a01466dc8fa72e882989f:plan-service/src/main/java/dev/milepost/plan/calendar/WorkingTimeConverter.java
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Working days can't be written as JSON", e);
        }
    }

    @Override
<<<<<<<< HEAD:plan-service/src/main/java/dev/milepost/plan/baseline/WorkedDaysConverter.java
    public WorkedDays convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, WorkedDays.class);
========
    public @Nullable WorkingTime convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : JSON.readValue(column, WorkingTime.class);
>>>>>>>> 2676a6e85e0314d5e00a01466dc8fa72e882989f:plan-service/src/main/java/dev/milepost/plan/calendar/WorkingTimeConverter.java
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Working days that were kept can't be read", e);
        }
    }
}
