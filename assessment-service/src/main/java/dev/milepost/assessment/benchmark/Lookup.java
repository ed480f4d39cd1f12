package dev.milepost.assessment.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Finds the cell of one series that is closest to an enterprise: size x sector, else size, else all; of each the latest period.
 * What is suppressed is passed over, never read as 0. Pure.
 */
final class Lookup {
    private final List<Figure> figures;

    /** @param figures of one series alone */
    Lookup(List<Figure> figures) {
        if (figures.stream().map(Figure::series).distinct().count() > 1) {
            throw new IllegalArgumentException("Figures of two series are never joined");
        }
        this.figures = figures;
    }

    /** Why a closer cell is not used. */
    enum Missing {
        NOT_PUBLISHED,
        SUPPRESSED
    }

    /** A closer cell that is not used. */
    record PassedOver(Basis basis, Missing why) {
    }

    /** The closest cell there is. */
    record Found(Figure figure, Basis basis, List<PassedOver> passedOver) {
    }

    /** @param sector null where it isn't known, which asks for no cell of a sector */
    Optional<Found> closest(int employees, @Nullable String sector) {
        List<PassedOver> passedOver = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            if (basis == Basis.SIZE_AND_SECTOR && sector == null) {
                continue;
            }
            List<Figure> cells = figures.stream().filter(figure -> fits(figure, basis, employees, sector)).toList();
            Optional<Figure> latest = cells.stream().filter(figure -> !figure.isSuppressed())
                    .max(Comparator.comparingInt(Figure::order));
            if (latest.isPresent()) {
                return Optional.of(new Found(latest.get(), basis, List.copyOf(passedOver)));
            }
            passedOver.add(new PassedOver(basis, cells.isEmpty() ? Missing.NOT_PUBLISHED : Missing.SUPPRESSED));
        }
        return Optional.empty();
    }

    private static boolean fits(Figure figure, Basis basis, int employees, @Nullable String sector) {
        return switch (basis) {
            case SIZE_AND_SECTOR -> figure.isOfSize(employees) && figure.sector() != null && figure.sector().equals(sector);
            case SIZE -> figure.isOfSize(employees) && figure.sector() == null;
            case ALL -> figure.isOfAllSizes() && figure.sector() == null;
        };
    }
}
