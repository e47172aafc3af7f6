package nl.vertrouwensfonds.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows of {@code membership}; nobody outside this room can change them through it. */
@ApplicationScoped
class MembershipRepository implements PanacheRepositoryBase<MembershipRow, UUID> {}
