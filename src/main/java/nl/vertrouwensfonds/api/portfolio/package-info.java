/** All relationships of a caller at a glance. */
package nl.vertrouwensfonds.api.portfolio;
