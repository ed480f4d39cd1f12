package dev.milepost.roi.alert;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** What a list of alerts is narrowed to; each part that is null narrows nothing. */
public class AlertFilter {
    @QueryParam("state")
    @Separator(",")
    @Nullable
    List<AlertState> states;

    @QueryParam("kind")
    @Separator(",")
    @Nullable
    List<AlertKind> kinds;

    @QueryParam("meaning")
    @Nullable
    AlertMeaning meaning;

    @QueryParam("kpiId")
    @Nullable
    UUID kpiId;

    @QueryParam("planId")
    @Nullable
    UUID planId;
}
