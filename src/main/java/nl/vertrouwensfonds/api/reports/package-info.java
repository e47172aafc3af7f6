/** Reports over HTTP: the same rows as JSON, CSV and xlsx. */
package nl.vertrouwensfonds.api.reports;
