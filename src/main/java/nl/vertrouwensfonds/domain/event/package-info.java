/**
 * What happened: every type of event, its envelope, and whom it is meant for. All of them stand
 * together, one file for each subject, because Java seals a hierarchy within one package only. An
 * event holds no free text; its names and shape in storage are the business of {@code log.codec},
 * and a component that was stored once is never renamed.
 */
package nl.vertrouwensfonds.domain.event;
