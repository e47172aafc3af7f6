package nl.vertrouwensfonds.log;

import java.util.UUID;

/**
 * What somebody wrote. Present for every event, also when nothing was written, until it is erased.
 */
class ContentRow {
  UUID event;
  byte[] salt;
  byte[] body;
}
