import { html } from "lit";
import { word } from "../api/vocabulary";
import { day } from "../words/format";
import { t } from "../words/texts";
import type { Agreement } from "./case";
import { CasePart } from "./case-part";

/** Agreements: who gains and gives what, and the terms that become promises. */
class AgreementList extends CasePart {
  private share(it: Agreement, side: "client" | "supplier") {
    const { gains, gives } = it[side] ?? {};
    return html`<div><h3>${this.name(side)}</h3><dl class="rows"><div><dt>${t("gains")}</dt><dd dir="auto">${gains ?? ""}</dd></div><div><dt>${t("gives")}</dt><dd dir="auto">${gives ?? ""}</dd></div></dl></div>`;
  }

  private terms(it: Agreement, i: number) {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t("agreements.terms", i + 1)}><table><thead><tr><th scope="col">${t("term.what")}</th><th scope="col">${t("term.owner")}</th><th scope="col">${t("term.measure")}</th><th scope="col">${t("term.due")}</th><th scope="col">${t("state")}</th></tr></thead>
      <tbody>${it.terms.map((term) => html`<tr><th scope="row"><bdi>${term.what ?? t("erased")}</bdi></th><td>${this.name(term.owner)}</td><td><bdi>${term.measure ?? ""}</bdi></td><td>${day(term.due)}</td>
        <td>${term.outcome ? word("promise", term.outcome) : t("commitment.open")}</td></tr>`)}</tbody></table></div>`;
  }

  private one(it: Agreement, i: number) {
    return html`<li><p><span class="tag">${word("agreement", it.status)}</span></p>${this.words(it.text)}
      <div class="columns">${this.share(it, "client")}${this.share(it, "supplier")}</div>${this.terms(it, i)}${this.acts(it.id, it.text)}</li>`;
  }

  protected override render() {
    const all = this.of.file.agreements;
    return all.length ? this.section("agreements", t("agreements.title"), html`<ul class="cards">${all.map((it, i) => this.one(it, i))}</ul>`) : "";
  }
}
customElements.define("agreement-list", AgreementList);
