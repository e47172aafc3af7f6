/** The file that an export is: {@code src/main/docs/export.md} describes it for who reads it. */
package nl.vertrouwensfonds.verify.file;
