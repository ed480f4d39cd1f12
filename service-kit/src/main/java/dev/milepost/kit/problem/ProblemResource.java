package dev.milepost.kit.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.page.Page;

/** Explains the problems of this service: the type of every problem document is the address of its explanation. */
@Path("/problems")
@Tag(name = "problems", description = "What can go wrong, and what it means")
@PermitAll
class ProblemResource {

    private final Map<String, ProblemType> types = new TreeMap<>();

    ProblemResource(@Any Instance<ProblemCatalogue> catalogues) {
        for (ProblemCatalogue catalogue : catalogues) {
            for (ProblemType type : catalogue.types()) {
                ProblemType other = types.put(type.code(), type);
                if (other != null) {
                    throw new IllegalStateException(
                            "Two problems have the code " + type.code() + ": " + other + " and " + type);
                }
            }
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listProblems", summary = "List the kinds of problems", description = "Public; also as HTML.")
    public Page<ProblemView> list() {
        return Page.whole(sorted().stream().map(ProblemView::of).toList());
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readProblem", summary = "Explain a kind of problem", description = "Public; also as HTML.")
    public ProblemView read(@PathParam("code") String code) {
        return ProblemView.of(type(code));
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String listAsPage() {
        StringBuilder rows = new StringBuilder();
        sorted().forEach(type -> rows.append("""
                <tr><td>%d</td><td><a href="%s"><code>%s</code></a></td><td>%s</td></tr>
                """.formatted(type.status(), Problems.address(type), escape(type.code()), escape(type.title()))));
        return page("Problems", "<h1>What can go wrong</h1><table><tr><th>Status</th><th>Code</th><th>Meaning</th></tr>" + rows
                + "</table>");
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String readAsPage(@PathParam("code") String code) {
        ProblemType type = type(code);
        return page(type.title(), """
                <h1>%s</h1>
                <p><code>%s</code>, answered with status %d.</p>
                <p>The member <code>detail</code> of the answer says what happened in your case and what to do about it,
                <code>errors</code> the places of the request that are to blame, and <code>requestId</code> is what to name
                when you ask for help.</p>
                <p><a href=".">All problems of this service</a></p>
                """.formatted(escape(type.title()), escape(type.code()), type.status()));
    }

    private List<ProblemType> sorted() {
        return types.values().stream().sorted(Comparator.comparingInt(ProblemType::status).thenComparing(ProblemType::code))
                .toList();
    }

    private ProblemType type(String code) {
        @Nullable
        ProblemType type = types.get(code);
        if (type == null) {
            throw KitProblem.NOT_FOUND.because("No problem has the code %s; see %s for all", JsonBodyProblems.shorten(code),
                    "/problems");
        }
        return type;
    }

    private static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title>
                <style>body{font-family:system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;line-height:1.5}
                td,th{text-align:left;padding:.2rem 1rem .2rem 0}</style></head><body>%s</body></html>
                """.formatted(escape(title), content);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
