package dev.milepost.assessment.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.assessment.document.Words;
import dev.milepost.assessment.evidence.EvidenceService;
import dev.milepost.assessment.finding.FindingService;
import dev.milepost.assessment.finding.FindingsView;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.kit.document.Pdf;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.reference.Reference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** Puts the report together: first what is known, in one transaction, then, outside of it, the pages. */
@ApplicationScoped
class ReportService {
    private final AssessmentService assessments;
    private final FindingService findings;
    private final EvidenceService evidence;
    private final Template template;
    private final Pdf pdf;
    private final Clock clock;

    ReportService(AssessmentService assessments, FindingService findings, EvidenceService evidence,
            @Location("report/report.html") Template template,
            Pdf pdf, Clock clock) {
        this.assessments = assessments;
        this.findings = findings;
        this.evidence = evidence;
        this.template = template;
        this.pdf = pdf;
        this.clock = clock;
    }

    private record Known(AnsweredAssessment answered, Scores scores, FindingsView findings, Said said) {
    }

    String html(Reference assessment, LanguageRequest wanted) {
        Known known = QuarkusTransaction.requiringNew().call(() -> {
            AnsweredAssessment answered = assessments.answered(assessment, wanted);
            Scores scores = answered.scores();
            return new Known(answered, scores, findings.of(answered, scores),
                    new Said(evidence.all(answered.assessment().id()), assessments.remarks(answered.assessment())));
        });
        Words words = new Words("words/report", DocumentLanguage.of(wanted));
        ReportPage page = new ReportMaking(known.answered(), known.scores(), known.findings(), known.said(), words)
                .page(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return template.data("page", page).data("w", words).render();
    }

    byte[] pdf(Reference assessment, LanguageRequest wanted) {
        return pdf.of(html(assessment, wanted));
    }
}
