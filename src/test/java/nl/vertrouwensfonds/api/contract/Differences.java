package nl.vertrouwensfonds.api.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Differences in plain words, one a line. */
final class Differences {

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return lines;
  }

  void names(String what, Set<String> written, Set<String> coded) {
    written.stream().filter(it -> !coded.contains(it)).forEach(it -> notCoded(what + it));
    coded.stream().filter(it -> !written.contains(it)).forEach(it -> notWritten(what + it));
  }

  void notCoded(String what) {
    lines.add(what + " is in the contract, not in the code");
  }

  void notWritten(String what) {
    lines.add(what + " is in the code, not in the contract");
  }

  void same(String what, Object written, Object coded) {
    if (!written.equals(coded)) {
      lines.add(what + ": the contract says " + written + ", the code " + coded);
    }
  }
}
