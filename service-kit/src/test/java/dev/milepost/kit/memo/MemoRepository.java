package dev.milepost.kit.memo;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class MemoRepository implements PanacheRepositoryBase<Memo, OwnedId> {
}
