package nl.vertrouwensfonds.log;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows of {@code relationship}; nobody outside this room can change them through it. */
@ApplicationScoped
class RelationshipRepository implements PanacheRepositoryBase<RelationshipRow, UUID> {}
