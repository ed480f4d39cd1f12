package dev.milepost.plan.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import dev.milepost.plan.calendar.CalendarDate;
import dev.milepost.plan.calendar.WorkingTime;
import dev.milepost.plan.outline.Constrained;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.LagUnit;

/** What would be different; everything left out stays as it is. */
@Schema(name = "WhatIfRequest", description = "What would be different; everything left out stays as it is. Tasks are named by their ids or keys, added ones by the keys they are given here")
record WhatIfRequest(
        @Schema(description = "Another start of the plan") @Nullable @CalendarDate LocalDate start,
        @Schema(description = "Another status date") @Nullable @CalendarDate LocalDate statusDate,
        @Schema(description = "Another working time of the plan") @Nullable @Valid WorkingTime calendar,
        @Schema(description = "A calendar of the organization for the plan to follow") @Nullable UUID calendarId,
        @Size(max = 2_000) List<@NotNull @Valid ChangedTask> tasks,
        @Size(max = 2_000) List<@NotNull @Valid AddedTask> addedTasks,
        @Schema(description = "Ids or keys; what is inside a removed task moves up") @Size(max = 2_000) List<@NotBlank @Size(max = KEY) String> removedTasks,
        @Size(max = 5_000) List<@NotNull @Valid ChangedDependency> dependencies,
        @Size(max = 5_000) List<@NotNull @Valid AddedDependency> addedDependencies,
        @Size(max = 5_000) List<@NotNull UUID> removedDependencies) {

    private static final int KEY = 100;
    private static final int NAME = 200;

    WhatIfRequest {
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
        addedTasks = addedTasks == null ? List.of() : List.copyOf(addedTasks);
        removedTasks = removedTasks == null ? List.of() : List.copyOf(removedTasks);
        dependencies = dependencies == null ? List.of() : List.copyOf(dependencies);
        addedDependencies = addedDependencies == null ? List.of() : List.copyOf(addedDependencies);
        removedDependencies = removedDependencies == null ? List.of() : List.copyOf(removedDependencies);
    }

    /**
     * A task of the plan that would be different: what is left out (null here) stays, an explicit null (empty here) is taken
     * away.
     */
    @Schema(name = "WhatIfTask")
    record ChangedTask(
            @Schema(required = true, description = "Its id or key") @NotBlank @Size(max = KEY) String task,
            @Schema(description = "Working days; 0 makes it a milestone") @Nullable @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal durationDays,
            @Schema(nullable = true, description = "null or ASAP takes its constraint away") @JsonDeserialize(using = ExplicitNull.class) @Nullable Optional<@Valid Constrained> constraint,
            @Schema(nullable = true, implementation = String.class, format = "date", description = "null takes its deadline away") @JsonDeserialize(using = ExplicitNull.class) @Nullable Optional<@CalendarDate LocalDate> deadline,
            @Schema(nullable = true, implementation = String.class, format = "date", description = "The day it really began; null makes it one that has not begun") @JsonDeserialize(using = ExplicitNull.class) @Nullable Optional<@CalendarDate LocalDate> actualStart,
            @Schema(nullable = true, implementation = String.class, format = "date", description = "The last day really worked; needs a start; null makes it one that goes on") @JsonDeserialize(using = ExplicitNull.class) @Nullable Optional<@CalendarDate LocalDate> actualFinish,
            @Nullable @Min(0) @Max(100) Integer percentDone,
            @Schema(nullable = true, implementation = String.class, format = "uuid", description = "A calendar of the organization for it to follow; null lets it follow the plan's") @JsonDeserialize(using = ExplicitNull.class) @Nullable Optional<UUID> calendarId,
            @Schema(nullable = true, description = "The id or key of the task it would be part of; null takes it out") @JsonDeserialize(using = ExplicitNull.class) @Nullable Optional<@Size(max = KEY) String> parent) {
    }

    /** A task that would come in addition. */
    @Schema(name = "WhatIfAddedTask")
    record AddedTask(
            @Schema(required = true, description = "No task of the plan has it") @NotBlank @Size(max = KEY) String key,
            @Schema(description = "What sentences call it; the key if left out") @Nullable @Size(max = NAME) String name,
            @Schema(required = true, description = "Working days; 0 for a milestone") @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal durationDays,
            @Nullable @Valid Constrained constraint,
            @Nullable @CalendarDate LocalDate deadline,
            @Schema(description = "A calendar of the organization for it to follow") @Nullable UUID calendarId,
            @Schema(description = "The id or key of the task it would be part of") @Nullable @Size(max = KEY) String parent) {
    }

    /** A dependency of the plan that would be different. */
    @Schema(name = "WhatIfDependency")
    record ChangedDependency(
            @Schema(required = true) @NotNull UUID id,
            @Nullable DependencyType type,
            @Schema(description = "Days, negative for overlap") @Nullable @DecimalMin("-10000") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal lag,
            @Nullable LagUnit lagUnit) {
    }

    /** A dependency that would come in addition. */
    @Schema(name = "WhatIfAddedDependency")
    record AddedDependency(
            @Schema(required = true, description = "The id or key of a task") @NotBlank @Size(max = KEY) String predecessor,
            @Schema(required = true, description = "The id or key of a task") @NotBlank @Size(max = KEY) String successor,
            @Schema(description = "FS if left out") @Nullable DependencyType type,
            @Schema(description = "Days, negative for overlap; 0 if left out") @Nullable @DecimalMin("-10000") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal lag,
            @Schema(description = "WORKING if left out") @Nullable LagUnit lagUnit) {
    }
}
