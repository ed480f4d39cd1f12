package dev.milepost.roi.ledger;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.money.CalendarDate;

/** Which entries a list shows. */
public class LedgerEntryFilter {

    @QueryParam("planId")
    @Nullable
    UUID planId;

    @QueryParam("businessCaseId")
    @Nullable
    UUID businessCaseId;

    @QueryParam("from")
    @CalendarDate
    @Parameter(description = "The first day of the entries' own dates")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @CalendarDate
    @Parameter(description = "The day behind the last one, itself not included")
    @Nullable
    LocalDate to;

    @QueryParam("costCentre")
    @Nullable
    String costCentre;

    @QueryParam("category")
    @Nullable
    String category;

    @QueryParam("period")
    @Parameter(description = "The month that entries count in, such as 2026-01")
    @Nullable
    String period;

    @QueryParam("externalId")
    @Parameter(description = "Your own id")
    @Nullable
    String externalId;

    @QueryParam("sort")
    @Parameter(description = "date, with a minus in front for descending; the order they were entered in if absent")
    @Nullable
    String sort;
}
