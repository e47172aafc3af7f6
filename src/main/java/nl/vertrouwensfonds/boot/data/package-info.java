/** The folder in which one server keeps everything that outlives it. */
package nl.vertrouwensfonds.boot.data;
