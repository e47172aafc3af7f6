package nl.vertrouwensfonds.api.http;

import jakarta.enterprise.context.RequestScoped;
import nl.vertrouwensfonds.access.Viewer;

/** The viewer of the present request, once {@link ViewerFilter} has found out who it is. */
@RequestScoped
public class CurrentViewer {

  private Viewer viewer;

  public Viewer viewer() {
    return viewer;
  }

  void found(Viewer viewer) {
    this.viewer = viewer;
  }
}
