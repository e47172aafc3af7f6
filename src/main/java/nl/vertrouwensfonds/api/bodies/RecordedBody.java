package nl.vertrouwensfonds.api.bodies;

import java.util.List;

/** What a write answers: the events it gave. */
public record RecordedBody(List<EventBody> events) {}
