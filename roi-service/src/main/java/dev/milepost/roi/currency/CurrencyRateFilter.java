package dev.milepost.roi.currency;

import java.time.LocalDate;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which exchange rates a list shows. */
public class CurrencyRateFilter {

    @QueryParam("base")
    @Parameter(description = "Only rates of one unit of this currency")
    @Nullable
    String base;

    @QueryParam("quote")
    @Parameter(description = "Only rates in this currency")
    @Nullable
    String quote;

    @QueryParam("from")
    @Parameter(description = "Only rates of this day and later")
    @Nullable
    LocalDate from;

    @QueryParam("until")
    @Parameter(description = "Only rates of this day and earlier")
    @Nullable
    LocalDate until;

    @QueryParam("externalId")
    @Parameter(description = "Your own id")
    @Nullable
    String externalId;

    @QueryParam("deleted")
    @Parameter(description = "true lists the bin instead")
    @Nullable
    Boolean deleted;

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }
}
