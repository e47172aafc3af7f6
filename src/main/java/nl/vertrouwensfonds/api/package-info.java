/**
 * All of HTTP that comes in: resources, one folder for each subject, beside folders that all of
 * them share ({@code bodies}, {@code http}, {@code json}, {@code problem}).
 *
 * <p>The only room that speaks HTTP to callers; may use every room but {@code boot} and {@code
 * cli}, and no room uses it. It reads requests and writes answers; what is allowed is decided in
 * {@code domain}, what is seen in {@code access}. {@code openapi.yaml} is written by hand, and
 * tests hold it and the code to each other.
 */
package nl.vertrouwensfonds.api;
