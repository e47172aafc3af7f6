package nl.vertrouwensfonds.log;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Rows of {@code event}; nobody outside this room can change them through it. */
@ApplicationScoped
class EventRepository implements PanacheRepositoryBase<EventRow, EventRow.Key> {}
