package dev.milepost.plan.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

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

import dev.milepost.plan.calendar.CalendarDate;
import dev.milepost.plan.calendar.WorkingTime;
import dev.milepost.plan.outline.Constrained;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.LagUnit;

/** A network to schedule without saving anything. */
@Schema(name = "ScheduleRequest")
record ScheduleRequest(
        @Schema(required = true, description = "Nothing starts before this day by itself") @NotNull @CalendarDate LocalDate start,
        @Schema(description = "Up to which progress is known") @Nullable @CalendarDate LocalDate statusDate,
        @Schema(description = "Monday to Friday, eight hours a day, if left out") @Nullable @Valid WorkingTime calendar,
        @Schema(required = true) @NotNull @Size(max = 10_000) List<@NotNull @Valid RequestedTask> tasks,
        @Nullable @Size(max = 50_000) List<@NotNull @Valid RequestedDependency> dependencies) {

    private static final int KEY = 100;
    private static final int NAME = 200;

    /** A task; of zero duration, a milestone. */
    @Schema(name = "ScheduleRequestTask")
    record RequestedTask(
            @Schema(required = true, description = "Unique in the request") @NotBlank @Size(max = KEY) String key,
            @Schema(description = "What sentences call it; the key if left out") @Nullable @Size(max = NAME) String name,
            @Schema(description = "Working days, parts rounded up to half hours; 0 for a milestone; needed unless others are inside it") @Nullable @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal durationDays,
            @Nullable @Valid Constrained constraint,
            @Schema(description = "Never moves the task; missing it shows as negative float") @Nullable @CalendarDate LocalDate deadline,
            @Schema(description = "The day it really began") @Nullable @CalendarDate LocalDate actualStart,
            @Schema(description = "The last day really worked; needs actualStart") @Nullable @CalendarDate LocalDate actualFinish,
            @Schema(description = "With actualStart: how much is done; 0 if left out") @Nullable @Min(0) @Max(100) Integer percentDone,
            @Schema(description = "Its own working time; the request's if left out") @Nullable @Valid WorkingTime calendar,
            @Schema(description = "The key of the task it is part of") @Nullable @Size(max = KEY) String parent) {
    }

    /** A dependency between two tasks of the request. */
    @Schema(name = "ScheduleRequestDependency")
    record RequestedDependency(
            @Schema(required = true, description = "The key of a task") @NotBlank @Size(max = KEY) String predecessor,
            @Schema(required = true, description = "The key of a task") @NotBlank @Size(max = KEY) String successor,
            @Schema(description = "FS if left out") @Nullable DependencyType type,
            @Schema(description = "Days, negative for overlap; 0 if left out") @Nullable @DecimalMin("-10000") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal lag,
            @Schema(description = "WORKING if left out") @Nullable LagUnit lagUnit) {
    }
}
