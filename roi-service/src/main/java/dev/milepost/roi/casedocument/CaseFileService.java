package dev.milepost.roi.casedocument;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.document.Pdf;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.businesscase.CaseFiguresService;
import dev.milepost.roi.businesscase.CaseValuation;
import dev.milepost.roi.businesscase.WageRates;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** Makes files of a case as it is at the moment. */
@ApplicationScoped
class CaseFileService {
    private static final String ENGLISH = "en";

    private final CaseFiguresService figures;
    private final WageRates wages;
    private final Template template;
    private final Pdf pdf;
    private final Clock clock;

    CaseFileService(CaseFiguresService figures, WageRates wages, @Location("case-document/case.html") Template template,
            Pdf pdf, Clock clock) {
        this.figures = figures;
        this.wages = wages;
        this.template = template;
        this.pdf = pdf;
        this.clock = clock;
    }

    byte[] workbook(Reference reference, String scenario) {
        return CaseWorkbook.of(shown(reference), scenario);
    }

    byte[] page(Reference reference, LanguageRequest wanted) {
        Words words = new Words(wanted.best(Words.LANGUAGES).orElse(ENGLISH));
        CasePage page = new CasePageMaking(shown(reference), words).page(LocalDate.now(clock));
        return pdf.of(template.data("page", page).data("w", words).render());
    }

    /** Its formulas and its lists of drivers show them. */
    private CaseValuation shown(Reference reference) {
        CaseValuation valuation = figures.valuation(reference);
        wages.requireShown(valuation);
        return valuation;
    }
}
