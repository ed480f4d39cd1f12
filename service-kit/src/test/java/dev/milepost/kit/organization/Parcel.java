package dev.milepost.kit.organization;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;

/** Something that belongs to an organization, mapped as every entity of the services is. */
@Entity
@Table(name = "parcel")
@IdClass(OwnedId.class)
class Parcel {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Version
    private int version;
    private String content;

    protected Parcel() {
    }

    Parcel(String content) {
        this.id = Ids.next();
        this.content = content;
    }

    UUID id() {
        return id;
    }

    String content() {
        return content;
    }

    void replaceContent(String content) {
        this.content = content;
    }
}
