/**
 * Tables for spreadsheets and dashboards: CSV and xlsx, written in one way for all that has rows.
 */
package nl.vertrouwensfonds.api.tables;
