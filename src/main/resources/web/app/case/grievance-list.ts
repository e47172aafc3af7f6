import { html } from "lit";
import { word } from "../api/vocabulary";
import { t } from "../words/texts";
import { sideName, type Grievance } from "./case";
import { CasePart } from "./case-part";

/** Grievances, with the words of the other beside one's own. */
class GrievanceList extends CasePart {
  private one(it: Grievance) {
    const other = it.by === "client" ? "supplier" : "client";
    return html`<li><p>${this.name(it.by)} <span class="tag">${word("grievance", it.state)}</span></p>
      <div class="columns"><div><h3>${t("grievances.own", sideName(this.of, it.by))}</h3>${this.words(it.text)}</div>
      <div><h3>${t("grievances.other", sideName(this.of, other))}</h3>${it.restatement ? this.words(it.restatement) : html`<p class="empty">${t("none-yet")}</p>`}</div></div>
      ${it.answer ? html`<h3>${t("grievances.answer")}</h3>${this.words(it.answer)}` : ""} ${this.acts(it.id, it.text)}</li>`;
  }

  protected override render() {
    const all = this.of.file.grievances;
    return all.length ? this.section("grievances", t("grievances.title"), html`<ul class="cards">${all.map((it) => this.one(it))}</ul>`) : "";
  }
}
customElements.define("grievance-list", GrievanceList);
