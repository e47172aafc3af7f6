package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;

/** Rings whenever this server has appended something. */
@ApplicationScoped
public class AppendBell extends Bell {}
