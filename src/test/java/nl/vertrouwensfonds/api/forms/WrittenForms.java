package nl.vertrouwensfonds.api.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import nl.vertrouwensfonds.api.actions.ActionLinks;

/** The forms of all acts, as trees. */
@ApplicationScoped
class WrittenForms {

  private static final JsonMapper JSON = new JsonMapper();

  private final Forms forms;
  private final ActionLinks links;

  WrittenForms(Forms forms, ActionLinks links) {
    this.forms = forms;
    this.links = links;
  }

  Set<String> acts() {
    return links.all().keySet();
  }

  JsonNode form(String rel, Locale language, boolean importing) {
    var target = links.of(rel);
    var act = new Forms.Act(rel, target.template(), target.body(), importing);
    return JSON.valueToTree(forms.of(act, language));
  }
}
