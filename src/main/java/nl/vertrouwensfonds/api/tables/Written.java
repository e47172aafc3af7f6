package nl.vertrouwensfonds.api.tables;

/** A body that is written already, in the form that its answer names. */
public record Written(byte[] bytes) {}
