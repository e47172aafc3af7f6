package nl.vertrouwensfonds.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import nl.vertrouwensfonds.webhooks.Answer.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where messages may go. */
class TargetsTest {

  private final Targets outside = new Targets("public");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "2001:db8::1",
        "2001::1",
        "2002:7f00:1::",
        "fec0::1"
      })
  void insideIsRefused(String address) throws UnknownHostException {
    assertFalse(PublicAddress.is(InetAddress.getByName(address)));
    var refused = assertThrows(Targets.Refused.class, () -> outside.resolve(address));
    assertEquals(Failure.TARGET_REFUSED, refused.failure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700:4700::1111",
        "2a00:1450:4001::"
      })
  void outsideIsNot(String address) throws Exception {
    assertTrue(PublicAddress.is(InetAddress.getByName(address)));
    assertEquals(InetAddress.getByName(address), outside.resolve(address));
  }

  @Test
  void aNameThatLeadsInsideIsRefused() {
    assertThrows(Targets.Refused.class, () -> outside.resolve("localhost"));
  }

  /** However an address is written, what is judged is what would be connected to. */
  @ParameterizedTest
  @ValueSource(strings = {"127.1", "2130706433", "localhost"})
  void otherWaysToWriteItAreRefusedToo(String host) {
    assertThrows(Targets.Refused.class, () -> outside.resolve(host));
  }

  @Test
  void withoutASettingItIsHttps() {
    assertTrue(outside.read("https://example.com/hook").isPresent());
    assertTrue(outside.read("http://example.com/hook").isEmpty());
    assertTrue(new Targets("any").read("http://localhost:8080/hook").isPresent());
    assertThrows(IllegalArgumentException.class, () -> new Targets("some"));
  }

  @Test
  void withTheSettingAnythingGoes() throws Exception {
    assertTrue(new Targets("any").resolve("127.0.0.1").isLoopbackAddress());
  }
}
