package dev.milepost.roi.approval;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What differs between two versions of a case.
 *
 * @param from the earlier one's number
 * @param to the later one's number; absent for the case as it is now
 */
@Schema(name = "VersionComparison")
public record VersionComparison(@Schema(required = true) int from, @Nullable Integer to,
        @Schema(required = true) List<ContentChange> changes, @Schema(required = true) List<FigureChange> figures) {

    /**
     * One value that differs.
     *
     * @param path such as {@code lines/licences/amount}; parts of a list are named by their key or id
     */
    @Schema(name = "ContentChange")
    public record ContentChange(
            @Schema(required = true, description = "Such as lines/licences/amount; parts of a list are named by their key or id") String path,
            @Nullable @Schema(implementation = Object.class, description = "Of any type; absent if there was none") JsonNode from,
            @Nullable @Schema(implementation = Object.class, description = "Of any type; absent if there is none") JsonNode to) {
    }

    /** @param difference absent where one of the two is */
    @Schema(name = "FigureChange")
    public record FigureChange(
            @Schema(required = true, description = "Such as npv or withoutFreedTime/npv") String figure,
            @Nullable BigDecimal from, @Nullable BigDecimal to, @Nullable BigDecimal difference) {
    }
}
