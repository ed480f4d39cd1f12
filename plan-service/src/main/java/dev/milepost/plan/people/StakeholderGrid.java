package dev.milepost.plan.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stakeholders of a plan by influence and interest. */
@Schema(name = "StakeholderGrid")
record StakeholderGrid(
        @Schema(required = true, description = "How many there are") int total,
        @Schema(required = true, description = "How many of them are affected") int affected,
        @Schema(required = true, description = "How many of the affected ones were heard") int consulted,
        @Schema(required = true, description = "How many of the affected ones were answered") int answered,
        @Schema(required = true, description = "Concerns that wait for an answer") int openConcerns,
        @Schema(required = true, description = "The four quarters, each with those in it, the most influential and interested first") List<Quarter> quadrants,
        @Schema(required = true, description = "The fields of the five-by-five grid that somebody stands on") List<Cell> cells) {

    /** A quarter of the grid. */
    @Schema(name = "StakeholderQuarter")
    record Quarter(
            @Schema(required = true) Quadrant quadrant,
            @Schema(required = true, description = "How to work with them, in one sentence") String advice,
            @Schema(required = true) List<Place> stakeholders) {
    }

    /** Somebody on the grid. */
    @Schema(name = "StakeholderPlace")
    record Place(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name,
            @Schema(required = true) StakeholderKind kind,
            @Schema(required = true) int influence,
            @Schema(required = true) int interest,
            @Schema(required = true) Attitude attitude,
            @Schema(required = true) boolean affected,
            @Schema(required = true, description = "Concerns that wait for an answer") int openConcerns) {
    }

    /** A field of the grid. */
    @Schema(name = "StakeholderCell")
    record Cell(
            @Schema(required = true, description = "1 to 5") int influence,
            @Schema(required = true, description = "1 to 5") int interest,
            @Schema(required = true) List<UUID> stakeholderIds) {
    }

    static StakeholderGrid of(List<StakeholderView> all, Map<UUID, Integer> openConcerns) {
        List<StakeholderView> affected = all.stream().filter(StakeholderView::affected).toList();
        List<Quarter> quarters = Arrays.stream(Quadrant.values())
                .map(quadrant -> new Quarter(quadrant, quadrant.advice(),
                        all.stream().filter(one -> one.quadrant() == quadrant).map(one -> place(one, openConcerns)).toList()))
                .toList();
        return new StakeholderGrid(all.size(), affected.size(),
                (int) affected.stream().filter(one -> one.consultedOn() != null).count(),
                (int) affected.stream().filter(one -> one.answeredOn() != null).count(),
                openConcerns.values().stream().mapToInt(Integer::intValue).sum(), quarters, cells(all));
    }

    private static Place place(StakeholderView one, Map<UUID, Integer> openConcerns) {
        return new Place(one.id(), one.name(), one.kind(), one.influence(), one.interest(), one.attitude(), one.affected(),
                openConcerns.getOrDefault(one.id(), 0));
    }

    private static List<Cell> cells(List<StakeholderView> all) {
        Map<List<Integer>, List<UUID>> fields = new LinkedHashMap<>();
        all.forEach(one -> fields.computeIfAbsent(List.of(one.influence(), one.interest()), field -> new ArrayList<>())
                .add(one.id()));
        return fields.entrySet().stream()
                .map(field -> new Cell(field.getKey().getFirst(), field.getKey().getLast(), List.copyOf(field.getValue())))
                .toList();
    }
}
