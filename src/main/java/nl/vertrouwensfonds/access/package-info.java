/**
 * Who is looking, and what may be seen: callers, viewers, organisations, memberships, tickets that
 * stand for callers, and when each side first saw an event: once it was in an answer that was sent.
 *
 * <p>Nothing of a relationship is read without a {@link nl.vertrouwensfonds.access.Viewer}, and for
 * whoever may not know of the relationship there is none. Who a person is stands apart from where a
 * participant sits, so that the person can be erased and the log still stands. {@link
 * nl.vertrouwensfonds.access.MembershipWriter} and {@link
 * nl.vertrouwensfonds.access.OrganisationWriter} are for {@code commands} alone; entities and
 * repositories stay inside.
 *
 * <p>Uses {@code domain}. Of the tables of {@code log} it reads {@code relationship} and {@code
 * event}, and writes neither.
 */
package nl.vertrouwensfonds.access;
