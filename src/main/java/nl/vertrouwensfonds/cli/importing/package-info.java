/**
 * Imports a CSV of what suppliers promised and delivered in the past, as history of relationships.
 *
 * <p>A file goes from table to rows, a plan, and the steps that are sent: {@code CsvTable}, {@code
 * ParsedRows}, {@code ImportPlanner}, {@code ImportRunner}; what a row means is told by {@code
 * RowSteps}. How cells are written is folded by {@code Writing}; {@code CorrectedRows} finds what
 * was recorded otherwise before. What the service would refuse is known before anything is sent: it
 * takes its own judges of names, absent persons and zones from {@code domain}. Uses {@code
 * cli.client} and {@code cli.terminal}. With one error in the file nothing is recorded, and the
 * same file twice records nothing more.
 */
package nl.vertrouwensfonds.cli.importing;
