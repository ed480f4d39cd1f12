package dev.milepost.assessment.exchange;

import java.time.LocalDate;
import java.util.List;

import dev.milepost.assessment.catalogue.Catalogue;
import dev.milepost.assessment.catalogue.ReferenceCatalogues;
import dev.milepost.assessment.instrument.Instrument.Source;

/** Makes an instrument of an OSCAL catalog: groups at the top become dimensions, controls with a statement questions. */
final class OscalReading {
    private static final String NO_PLACE = "An instrument has no place for them";

    private final OscalCatalog catalog;
    private final ReferenceCatalogues catalogues;
    private final NotTaken.Log notTaken = new NotTaken.Log();
    private final Making making = new Making(notTaken);

    OscalReading(OscalCatalog catalog, ReferenceCatalogues catalogues) {
        this.catalog = catalog;
        this.catalogues = catalogues;
    }

    ReadFile file(LocalDate today) {
        notTaken.add("missing scores", "A catalog says what should be true and not how far it is: five levels from \"not "
                + "done\" to \"done and checked regularly\" were set", "catalog");
        for (OscalControl top : catalog.children()) {
            if (top.isHeading()) {
                making.dimension(top.id(), top.title(), top.statement());
                top.children().forEach(child -> take(top.id(), child));
            } else {
                making.dimension("controls", "Controls", catalog.title());
                take("controls", top);
            }
        }
        String title = catalog.title();
        return InstrumentYaml.file(making.cut(title, Making.TITLE, "title"), making.instrument(title, title,
                catalog.version().isEmpty() ? title : title + " " + catalog.version(), "en", today), notTaken.all());
    }

    private void take(String dimension, OscalControl control) {
        if (control.withdrawn() || isUnmarkedRemainder(control)) {
            notTaken.add("withdrawn controls", control.withdrawn() ? "The catalog marks them as withdrawn"
                    : "CSF 2.0 has no such element any more; the file keeps it from version 1.1 without a mark", control.id());
            control.children().forEach(child -> take(dimension, child));
            return;
        }
        control.otherParts().forEach((name, count) -> notTaken.add("parts of the kind " + name, NO_PLACE, control.id()));
        if (control.isHeading()) {
            notTaken.add("headings below the first level", "An instrument has one level of dimensions", control.id());
        } else if (control.statement().isBlank()) {
            notTaken.add("controls without a statement", "There is nothing to ask", control.id());
        } else {
            if (control.parameters() > 0) {
                notTaken.add("values of parameters", "The question shows their labels in square brackets", control.id());
            }
            String text = control.title().equals(control.id()) ? control.statement()
                    : control.title() + ": " + control.statement();
            making.add(dimension, making.howFar(control.id(), text, Making.HOW_FAR, sources(control)));
        }
        control.children().forEach(child -> take(dimension, child));
    }

    private boolean isUnmarkedRemainder(OscalControl control) {
        return catalog.isCsf2() && catalogues.find(Catalogue.NIST_CSF, control.id()).isEmpty();
    }

    private List<Source> sources(OscalControl control) {
        return catalog.isCsf2() ? List.of(new Source(Catalogue.NIST_CSF, control.id())) : List.of();
    }
}
