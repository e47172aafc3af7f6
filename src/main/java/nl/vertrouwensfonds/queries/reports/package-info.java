/**
 * Reports: flat rows over all relationships of whoever asks, from the tables that each append keeps
 * beside its log. The database tells them (R__report_rows.sql), and dashboards with a login of
 * their own read the same rows there.
 */
package nl.vertrouwensfonds.queries.reports;
