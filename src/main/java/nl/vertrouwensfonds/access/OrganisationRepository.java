package nl.vertrouwensfonds.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows of {@code organisation}; nobody outside this room can change them through it. */
@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<OrganisationRow, UUID> {}
