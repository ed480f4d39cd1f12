package dev.milepost.kit.change;

import jakarta.ws.rs.HeaderParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;

/**
 * The version a change is based on. A {@code @BeanParam} of every method that changes an existing object. {@code If-Match}
 * accepts the change on exactly that version; {@code Base-Version} also accepts it when others have changed other fields since.
 */
public class Precondition {

    @HeaderParam("If-Match")
    @Parameter(description = "The ETag of the object as it was read: the change is refused if it has changed since")
    @Nullable
    String ifMatch;

    @HeaderParam("Base-Version")
    @Parameter(description = "Instead of If-Match: the version as it was read. Changes of different fields are merged")
    @Nullable
    String baseVersion;

    public static Precondition ifMatch(int version) {
        Precondition precondition = new Precondition();
        precondition.ifMatch = "\"" + version + "\"";
        return precondition;
    }

    public static Precondition baseVersion(int version) {
        Precondition precondition = new Precondition();
        precondition.baseVersion = Integer.toString(version);
        return precondition;
    }

    /**
     * Refuses unless the caller has seen exactly this version: for PUT, DELETE and other changes of the whole object.
     *
     * @throws dev.milepost.kit.problem.ProblemException 428 without a version, 412 with another one
     */
    public void require(int currentVersion) {
        if (!seen(currentVersion)) {
            throw KitProblem.STALE_VERSION
                    .because("The change is based on another version, the current one is %d: read the object again and repeat",
                            currentVersion)
                    .with("currentVersion", currentVersion);
        }
    }

    /** Whether the caller has seen exactly this version. */
    boolean seen(int currentVersion) {
        if (ifMatch != null && baseVersion != null) {
            throw KitProblem.BAD_REQUEST.because("Send either If-Match or Base-Version, not both");
        }
        if (ifMatch != null) {
            return ifMatch.strip().equals("\"" + currentVersion + "\"");
        }
        return requireBaseVersion() == currentVersion;
    }

    /** The version to merge from, null if the change must not be merged. */
    @Nullable
    Integer mergeBase() {
        return ifMatch != null ? null : (Integer) requireBaseVersion();
    }

    private int requireBaseVersion() {
        if (baseVersion == null) {
            throw KitProblem.PRECONDITION_REQUIRED.because(
                    "Send the version the change is based on: If-Match with the ETag as it was read, "
                            + "or Base-Version with the version to have changes of different fields merged");
        }
        try {
            return Integer.parseInt(baseVersion.strip());
        } catch (NumberFormatException e) {
            throw KitProblem.INVALID_PARAMETER.because("Base-Version must be the number of a version, such as 3")
                    .at("Base-Version:", "wrong-type", "must be a whole number").causedBy(e);
        }
    }
}
