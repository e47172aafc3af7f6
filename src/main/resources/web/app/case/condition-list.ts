import { html } from "lit";
import { word } from "../api/vocabulary";
import { t } from "../words/texts";
import { CasePart } from "./case-part";

/** The three conditions of both sides. */
class ConditionList extends CasePart {
  private cell(side: string, condition: string) {
    const met = this.of.file.conditions.find((it) => it.side === side && it.condition === condition)?.met ?? false;
    return html`<td class=${met ? "met" : ""}>${met ? html`<span aria-hidden="true">✓</span> ${t("met")}` : t("not-met")}</td>`;
  }

  protected override render() {
    const conditions = [...new Set(this.of.file.conditions.map((it) => it.condition))];
    if (conditions.length === 0) return "";
    return this.section("conditions", t("conditions.title"), html`<p class="quiet">${t("conditions.means")}</p>
      <table class="conditions"><thead><tr><td></td><th scope="col">${this.name("client")}</th><th scope="col">${this.name("supplier")}</th></tr></thead>
      <tbody>${conditions.map((it) => html`<tr><th scope="row">${word("condition", it)}</th>${this.cell("client", it)}${this.cell("supplier", it)}</tr>`)}</tbody></table>`);
  }
}
customElements.define("condition-list", ConditionList);
