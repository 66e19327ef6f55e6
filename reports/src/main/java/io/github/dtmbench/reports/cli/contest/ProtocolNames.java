package io.github.dtmbench.reports.cli.contest;

import io.github.dtmbench.benchmarks.protocol.Protocols;
import java.util.Iterator;

/** The registered protocols, for help texts and completion. */
public final class ProtocolNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Protocols.names().iterator();
  }
}
