package dev.milepost.roi.casedocument;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.document.Pdf;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.businesscase.CaseFiguresService;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** Makes files of a case as it is at the moment. */
@ApplicationScoped
class CaseFileService {
    private static final String ENGLISH = "en";

    private final CaseFiguresService figures;
    private final Template template;
    private final Pdf pdf;
    private final Clock clock;

    CaseFileService(CaseFiguresService figures, @Location("case-document/case.html") Template template, Pdf pdf, Clock clock) {
        this.figures = figures;
        this.template = template;
        this.pdf = pdf;
        this.clock = clock;
    }

    byte[] workbook(Reference reference, String scenario) {
        return CaseWorkbook.of(figures.valuation(reference), scenario);
    }

    byte[] page(Reference reference, LanguageRequest wanted) {
        Words words = new Words(wanted.best(Words.LANGUAGES).orElse(ENGLISH));
        CasePage page = new CasePageMaking(figures.valuation(reference), words).page(LocalDate.now(clock));
        return pdf.of(template.data("page", page).data("w", words).render());
    }
}
