package dev.milepost.plan.document;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** Makes the pages of a document out of its template. */
@ApplicationScoped
class Pages {

    private final Template template;

    Pages(@Location("document/plan.html") Template template) {
        this.template = template;
    }

    String of(DocumentPage page, Words words) {
        return template.data("page", page).data("w", words).render();
    }
}
