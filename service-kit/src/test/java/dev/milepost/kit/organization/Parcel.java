package dev.milepost.kit.organization;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import dev.milepost.kit.keeping.Kept;

/** Something that belongs to an organization, mapped as the entities of the services are. */
@Entity
@Table(name = "parcel")
class Parcel extends Kept<String, String> {

    private String content;

    protected Parcel() {
    }

    Parcel(String content) {
        super(Instant.EPOCH);
        this.content = content;
    }

    @Override
    protected String edit() {
        return content;
    }

    @Override
    protected void take(String edit, Instant now) {
        content = edit;
    }

    @Override
    protected String view() {
        return content;
    }

    String content() {
        return content;
    }

    void replaceContent(String content) {
        this.content = content;
    }
}
