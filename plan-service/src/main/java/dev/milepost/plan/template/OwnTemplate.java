package dev.milepost.plan.template;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;

import dev.milepost.kit.keeping.Kept;

/** A template that an organization saved from a plan. Its key is the external id of what is kept. */
@Entity
@Table(name = "plan_template")
class OwnTemplate extends Kept<Template, Template> {

    @Convert(converter = TemplateConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private Template content;

    protected OwnTemplate() {
    }

    OwnTemplate(Template content, Instant now) {
        super(now);
        take(content, now);
    }

    @Override
    protected Template edit() {
        return content;
    }

    @Override
    protected final void take(Template edit, Instant now) {
        externalId(edit.key());
        content = edit;
    }

    @Override
    protected Template view() {
        return content.withVersion(version());
    }
}
