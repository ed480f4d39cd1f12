package dev.milepost.plan.aisystem;

import java.util.UUID;

/** Fired where the register has told of an AI system that is for a plan. */
public record AiSystemTold(UUID planId) {
}
