import { html } from "lit";
import { word } from "../api/vocabulary";
import { t } from "../words/texts";
import { CasePart } from "./case-part";

/** The declarations: what sealing means, who is in, and what they say once both are opened. */
class WillSeal extends CasePart {
  private side(side: "client" | "supplier") {
    const will = this.of.file.will;
    const said = will?.[side];
    const state = said ? word("will", said.declaration) : t(will?.declaredBy.includes(side) ? "will.sealed" : "will.none");
    return html`<div><h3>${this.name(side)}</h3><p><span class="tag">${state}</span></p>${said ? this.words(said.text) : ""}</div>`;
  }

  protected override render() {
    const will = this.of.file.will;
    if (this.of.file.stage === "opening") return "";
    return this.section("will", t("will.title"), html`<p class="quiet">${t("will.means")}</p>
      <div class="columns">${this.side("client")}${this.side("supplier")}</div>
      ${will?.own && !will.openedAt ? html`<h3>${t("will.own")}</h3><p><span class="tag">${word("will", will.own.declaration)}</span></p>${this.words(will.own.text)}` : ""}
      ${will?.finding ? html`<p>${t("will.finding")} <strong>${word("finding", will.finding)}</strong>.</p>${will.findingReason ? this.words(will.findingReason) : ""}` : ""}`);
  }
}
customElements.define("will-seal", WillSeal);
