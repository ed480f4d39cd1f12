package dev.milepost.kit.memo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

@Entity
@Table(name = "memo")
@IdClass(OwnedId.class)
class Memo {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Version
    private int version;
    private String title;
    @Enumerated(EnumType.STRING)
    private MemoKind kind;
    private @Nullable BigDecimal amount;
    @Column(name = "due_date")
    private @Nullable LocalDate dueDate;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags;

    protected Memo() {
    }

    Memo(NewMemo created) {
        this.id = Ids.next();
        this.title = created.title();
        this.kind = created.kind();
        this.amount = created.amount();
        this.dueDate = created.dueDate();
        this.tags = created.tags();
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String title() {
        return title;
    }

    MemoKind kind() {
        return kind;
    }

    @Nullable
    BigDecimal amount() {
        return amount;
    }

    @Nullable
    LocalDate dueDate() {
        return dueDate;
    }

    List<String> tags() {
        return tags;
    }
}
