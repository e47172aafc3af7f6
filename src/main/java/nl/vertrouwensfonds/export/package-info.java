/** Makes the file by which a side verifies a log without this service. */
package nl.vertrouwensfonds.export;
