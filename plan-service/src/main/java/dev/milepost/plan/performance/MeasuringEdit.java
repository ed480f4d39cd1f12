package dev.milepost.plan.performance;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.plan.earnedvalue.Method;

/** What can be changed on how a plan's progress is measured. */
@Schema(name = "MeasuringEdit")
record MeasuringEdit(
        @NotNull Method method,
        @NotNull @Size(max = 2_000) List<@NotNull @Valid TaskMethod> tasks) {

    static final MeasuringEdit DEFAULT = new MeasuringEdit(Method.PERCENT, List.of());
}
