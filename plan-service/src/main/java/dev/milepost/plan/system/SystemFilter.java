package dev.milepost.plan.system;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.BinFilter;
import dev.milepost.plan.request.Choices;

/** Which systems a list shows. */
public class SystemFilter extends BinFilter {

    @QueryParam("interfaceKind")
    @Parameter(description = "One or several of REST_API, SOAP_API, DATABASE, FILES, EVENTS, EMAIL, SCREEN, NONE, UNKNOWN, separated by commas or repeated")
    @Nullable
    List<String> interfaceKind;

    @QueryParam("personalData")
    @Parameter(description = "Whether data of people is among what it holds")
    @Nullable
    Boolean personalData;

    @QueryParam("q")
    @Parameter(description = "Part of the name or description, in any case")
    @Nullable
    String q;

    Set<InterfaceKind> interfaceKinds() {
        return Choices.of(InterfaceKind.class, "interfaceKind", interfaceKind);
    }
}
