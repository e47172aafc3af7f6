package nl.vertrouwensfonds.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Which addresses lie outside the network that the service runs in: the special-purpose registries
 * of IANA (RFC 6890), read strictly.
 */
final class PublicAddress {

  /** Network and length of prefix. */
  private static final int[][] INSIDE = {
    {ip(0, 0, 0), 8},
    {ip(10, 0, 0), 8},
    {ip(100, 64, 0), 10},
    {ip(127, 0, 0), 8},
    {ip(169, 254, 0), 16},
    {ip(172, 16, 0), 12},
    {ip(192, 0, 0), 24},
    {ip(192, 0, 2), 24},
    {ip(192, 88, 99), 24},
    {ip(192, 168, 0), 16},
    {ip(198, 18, 0), 15},
    {ip(198, 51, 100), 24},
    {ip(203, 0, 113), 24},
    {ip(224, 0, 0), 3},
  };

  private PublicAddress() {}

  /** Java makes an IPv4 address of one that is mapped into IPv6. */
  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int ip = number(bytes);
    for (int[] network : INSIDE) {
      if ((ip ^ network[0]) >>> (32 - network[1]) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Global unicast is 2000::/3; tunnels into IPv4, documentation and protocols lie within it. */
  private static boolean isPublic6(byte[] bytes) {
    int head = number(bytes);
    boolean global = head >>> 29 == 1;
    boolean protocols = head >>> 9 == 0x20010000 >>> 9;
    boolean documentation = head == 0x20010db8 || head >>> 12 == 0x3fff0000 >>> 12;
    boolean tunnel = head >>> 16 == 0x2002;
    return global && !protocols && !documentation && !tunnel;
  }

  private static int number(byte[] bytes) {
    return (bytes[0] & 255) << 24
        | (bytes[1] & 255) << 16
        | (bytes[2] & 255) << 8
        | (bytes[3] & 255);
  }

  private static int ip(int first, int second, int third) {
    return first << 24 | second << 16 | third << 8;
  }
}
