package nl.vertrouwensfonds.api.http;

import jakarta.enterprise.context.RequestScoped;
import nl.vertrouwensfonds.access.Look;
import nl.vertrouwensfonds.access.Viewer;

/** The viewer of the present request, once {@link ViewerFilter} has found out who it is. */
@RequestScoped
public class CurrentViewer {

  private Look look;

  public Viewer viewer() {
    return look.viewer();
  }

  /** Under which seal the log was then; null when nobody asked. */
  public byte[] seal() {
    return look.seal();
  }

  void found(Look look) {
    this.look = look;
  }
}
