/**
 * What can be done next, with its address and its words. Each action is done at one resource, which
 * says so by {@link nl.vertrouwensfonds.api.actions.Performs}.
 */
package nl.vertrouwensfonds.api.actions;
