package nl.vertrouwensfonds.verify;

/**
 * Something that is wrong, and where.
 *
 * @param revision of the first event that it is about; 0 where it is about none
 * @param where in words of the format: a file, a line, a rule; empty where there is nothing to add
 */
public record Finding(Failure failure, long revision, String where) {}
