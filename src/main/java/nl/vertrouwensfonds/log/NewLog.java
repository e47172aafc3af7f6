package nl.vertrouwensfonds.log;

import java.util.UUID;

/** The parties of a log that does not exist yet. */
public record NewLog(UUID relationship, UUID client, UUID supplier) {}
