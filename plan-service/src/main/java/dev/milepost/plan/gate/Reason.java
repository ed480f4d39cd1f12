package dev.milepost.plan.gate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a gate is let pass, or shut again. */
@Schema(name = "GateReason")
record Reason(@Schema(required = true) @NotBlank @Size(max = 2_000) String reason) {
}
