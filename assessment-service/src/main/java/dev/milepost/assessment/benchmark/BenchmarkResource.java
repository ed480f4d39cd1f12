package dev.milepost.assessment.benchmark;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/benchmarks")
@Tag(name = "benchmarks", description = "Official figures with source, day, wording series and standard error")
class BenchmarkResource {
    private final BenchmarkService benchmarks;

    BenchmarkResource(BenchmarkService benchmarks) {
        this.benchmarks = benchmarks;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listBenchmarkSeries", summary = "List the wording series", description = "Each with what was asked of whom, the denominator, source and licence. Figures of two series are never joined.")
    public RestResponse<Page<Series>> list(
            @QueryParam("indicator") @Parameter(description = "Only about this") @Nullable Indicator indicator,
            @QueryParam("geography") @Parameter(description = "Only of this country, EU27 or OECD") @Nullable String geography) {
        return Answers.composed(Page.whole(benchmarks.series(indicator, geography)));
    }

    @GET
    @Path("series/{seriesKey}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getBenchmarkSeries", summary = "Read one wording series with its figures", description = "By period, size class and sector. What the office suppresses has no value, which is not 0.")
    public RestResponse<SeriesFiguresView> figures(@Parameter(description = "Key of the series") String seriesKey,
            @BeanParam LanguageRequest wanted) {
        DocumentLanguage language = DocumentLanguage.of(wanted);
        return Answers.composed(benchmarks.figures(seriesKey, language), language.code());
    }

    @GET
    @Path("comparison")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "compareWithBenchmarks", summary = "Compare the use of AI with that of similar enterprises", description = "One line for each series that fits, with the closest cell that is published: size x sector, else size, else all; basis says which. Your own side comes from the register of AI systems.")
    public RestResponse<ComparisonView> compare(
            @QueryParam("country") @NotNull @Pattern(regexp = "[A-Za-z]{2}", message = "must be a country code of two letters, such as DE") @Parameter(description = "ISO 3166 code of your country, such as DE", required = true) @Nullable String country,
            @QueryParam("employees") @NotNull @Min(1) @Max(10_000_000) @Parameter(description = "How many people you have", required = true) @Nullable Integer employees,
            @QueryParam("sector") @Size(max = 40) @Parameter(description = "Your sector in the classification of the office, such as NAICS 51") @Nullable String sector) {
        return Answers.composed(benchmarks.compare(String.valueOf(country), employees == null ? 0 : employees, sector));
    }
}
