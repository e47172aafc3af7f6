package nl.vertrouwensfonds.access;

import java.util.UUID;

/**
 * A legal party.
 *
 * @param code what tokens call it
 */
public record Organisation(UUID id, String code, String name) {}
