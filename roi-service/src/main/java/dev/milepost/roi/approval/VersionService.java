package dev.milepost.roi.approval;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.businesscase.BusinessCaseService;
import dev.milepost.roi.businesscase.CaseFiguresService;
import dev.milepost.roi.businesscase.CaseMetricsView;
import dev.milepost.roi.businesscase.CaseValuation;
import dev.milepost.roi.businesscase.WageRates;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Keeps versions of cases, lets another person decide about them, and tells what differs between them. */
@ApplicationScoped
class VersionService {
    private final VersionRepository versions;
    private final BusinessCaseService cases;
    private final CaseFiguresService figures;
    private final WageRates wages;
    private final Caller caller;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    VersionService(VersionRepository versions, BusinessCaseService cases, CaseFiguresService figures, WageRates wages,
            Caller caller, Outbox outbox, ObjectMapper json, Clock clock) {
        this.versions = versions;
        this.cases = cases;
        this.figures = figures;
        this.wages = wages;
        this.caller = caller;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    VersionItem submit(Reference reference, NewVersion wanted) {
        CaseValuation valuation = cases.valuation(reference);
        int number = versions.nextNumber(valuation.id());
        versions.pending(valuation.id()).ifPresent(pending -> {
            throw VersionProblem.VERSION_PENDING.because("Version %d waits for its decision: withdraw it first",
                    pending.number());
        });
        CaseMetricsView metrics = CaseMetricsView.of(valuation);
        Set<String> authors = new LinkedHashSet<>(cases.authors(valuation.id()));
        authors.add(caller.subject());
        CaseVersion version = new CaseVersion(valuation.id(), number, Canonical.text(content(valuation, metrics)),
                metrics.npv().value(), wanted.note(), authors, person(), clock.instant());
        versions.persistAndFlush(version);
        tell(version);
        return version.item();
    }

    @Transactional
    Page<VersionItem> list(Reference reference, PageRequest page) {
        return Pages.of(versions, CaseVersion::id).where("caseId = :case", "case", cases.id(reference)).newestFirst().page(page)
                .map(CaseVersion::item);
    }

    @Transactional
    VersionView get(Reference reference, int number) {
        CaseVersion version = required(reference, number);
        JsonNode content = Canonical.tree(version.content());
        return new VersionView(version.item(), content.path("businessCase"), content.path("readings"), content.path("figures"));
    }

    @Transactional
    VersionItem approve(Reference reference, int number, NewDecision decision) {
        CaseVersion version = required(reference, number);
        version.approve(decision, person(), clock.instant());
        versions.flush();
        cases.approved(version.caseId(), number, Canonical.tree(version.content()).path("caseVersion").asInt());
        return decided(version);
    }

    @Transactional
    VersionItem reject(Reference reference, int number, NewDecision decision) {
        CaseVersion version = required(reference, number);
        version.reject(decision, person(), clock.instant());
        return decided(version);
    }

    @Transactional
    VersionItem withdraw(Reference reference, int number, NewDecision decision) {
        CaseVersion version = required(reference, number);
        version.withdraw(decision, person(), clock.instant());
        return decided(version);
    }

    /** @param to null for the case as it is now */
    VersionComparison compare(Reference reference, int from, @Nullable Integer to) {
        JsonNode before = Canonical.tree(QuarkusTransaction.requiringNew().call(() -> required(reference, from).content()));
        JsonNode after = to == null ? now(reference)
                : Canonical.tree(QuarkusTransaction.requiringNew().call(() -> required(reference, to).content()));
        wages.requireShown(before.path("businessCase"));
        wages.requireShown(after.path("businessCase"));
        return new VersionComparison(from, to, Differences.of(before.path("businessCase"), after.path("businessCase")),
                Differences.ofFigures(before.path("figures"), after.path("figures")));
    }

    private JsonNode now(Reference reference) {
        CaseValuation valuation = figures.valuation(reference);
        return Canonical.tree(Canonical.text(content(valuation, CaseMetricsView.of(valuation))));
    }

    /** All that figures depend on, and the figures themselves: what is approved is what was seen. */
    private JsonNode content(CaseValuation valuation, CaseMetricsView metrics) {
        ObjectNode content = json.createObjectNode();
        content.put("businessCaseId", valuation.id().toString());
        content.put("caseVersion", valuation.version());
        content.set("businessCase", json.valueToTree(valuation.content()));
        content.set("readings", json.valueToTree(valuation.readings()));
        content.set("figures", json.valueToTree(metrics));
        return content;
    }

    private VersionItem decided(CaseVersion version) {
        versions.flush();
        tell(version);
        return version.item();
    }

    private CaseVersion required(Reference reference, int number) {
        return versions.find(cases.id(reference), number)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("The case has no version %d", number));
    }

    private CaseVersion.Person person() {
        return new CaseVersion.Person(caller.subject(), caller.name());
    }

    private void tell(CaseVersion version) {
        outbox.publish(VersionChanged.TYPE, version.caseId(), new VersionChanged(version.caseId(), version.number(),
                version.status(), version.hash(), clock.instant()));
    }
}
