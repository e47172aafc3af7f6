/** How people sign in at the window, and what their links are exchanged for. */
package nl.vertrouwensfonds.api.signin;
