/**
 * Imports a CSV of what suppliers promised and delivered in the past, as history of relationships.
 *
 * <p>A file goes from table to rows, a plan, and the steps that are sent: {@code CsvTable}, {@code
 * ParsedRows}, {@code ImportPlanner}, {@code ImportRunner}; what a row means is told by {@code
 * RowSteps}. Uses {@code cli.client} and {@code cli.terminal}. With one error in the file nothing
 * is recorded, and the same file twice records nothing more.
 */
package nl.vertrouwensfonds.cli.importing;
