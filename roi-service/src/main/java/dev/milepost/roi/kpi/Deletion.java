package dev.milepost.roi.kpi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many measurements were deleted. */
record Deletion(@Schema(required = true) int deleted) {
}
