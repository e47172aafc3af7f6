/** All relationships of somebody at a glance, from the rows that are kept beside their logs. */
package nl.vertrouwensfonds.queries.portfolio;
