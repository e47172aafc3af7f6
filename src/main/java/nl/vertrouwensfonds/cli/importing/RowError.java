package nl.vertrouwensfonds.cli.importing;

/**
 * Something in the file that keeps it from being imported.
 *
 * @param line the line of the file it stands on
 * @param text what is wrong, for whoever has to mend it
 */
record RowError(int line, String text) {}
