package nl.vertrouwensfonds.log;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows of {@code content}; nobody outside this room can change them through it. */
@ApplicationScoped
class ContentRepository implements PanacheRepositoryBase<ContentRow, UUID> {}
