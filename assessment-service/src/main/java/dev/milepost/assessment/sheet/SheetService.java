package dev.milepost.assessment.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

import dev.milepost.assessment.aisystem.AiSystemService;
import dev.milepost.assessment.aisystem.RegisteredSystem;
import dev.milepost.assessment.dataasset.DataAssetService;
import dev.milepost.assessment.dataasset.DataAssetView;
import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.assessment.document.Words;
import dev.milepost.assessment.duty.ScreeningResult;
import dev.milepost.assessment.duty.ScreeningService;
import dev.milepost.kit.document.Pdf;
import dev.milepost.kit.reference.Reference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** Puts the sheet together: what is known in one transaction, the page outside of it. */
@ApplicationScoped
class SheetService {
    private final AiSystemService systems;
    private final DataAssetService assets;
    private final ScreeningService screenings;
    private final Template template;
    private final Pdf pdf;
    private final Clock clock;

    SheetService(AiSystemService systems, DataAssetService assets, ScreeningService screenings,
            @Location("sheet/ai-system.html") Template template, Pdf pdf, Clock clock) {
        this.systems = systems;
        this.assets = assets;
        this.screenings = screenings;
        this.template = template;
        this.pdf = pdf;
        this.clock = clock;
    }

    private record Known(RegisteredSystem system, List<DataAssetView> assets, ScreeningResult screening) {
    }

    /** For a browser. */
    String html(Reference system, DocumentLanguage language) {
        return html(read(system, language), language, SheetLimits.FULL);
    }

    /** As much as one page of paper holds. */
    byte[] pdf(Reference system, DocumentLanguage language) {
        Known known = read(system, language);
        byte[] document = new byte[0];
        for (SheetLimits limits : SheetLimits.values()) {
            document = pdf.of(html(known, language, limits));
            if (isOnePage(document)) {
                return document;
            }
        }
        return document;
    }

    private Known read(Reference system, DocumentLanguage language) {
        return QuarkusTransaction.requiringNew().call(() -> {
            RegisteredSystem registered = systems.registered(system);
            return new Known(registered, assets.those(registered.system().dataAssetIds()),
                    screenings.ofSystem(Reference.of(registered.system().id()), null, language));
        });
    }

    private String html(Known known, DocumentLanguage language, SheetLimits limits) {
        Words words = new Words("words/sheet", language);
        SheetPage page = new SheetMaking(words, limits).page(known.system(), known.assets(), known.screening(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return template.data("page", page).data("w", words).render();
    }

    private static boolean isOnePage(byte[] document) {
        try (PDDocument read = Loader.loadPDF(document)) {
            return read.getNumberOfPages() == 1;
        } catch (IOException e) {
            throw new UncheckedIOException("The sheet can't be read back", e);
        }
    }
}
