import { html } from "lit";
import { word } from "../api/vocabulary";
import { day } from "../words/format";
import { t } from "../words/texts";
import type { Owned } from "./case";
import { CasePart } from "./case-part";

/** What a side owned up to, let go or offered, and whether the other recognised it. */
class OwnedList extends CasePart {
  private one(it: Owned) {
    return html`<li><p>${this.name(it.side)}: ${word("condition", it.condition)} <span class="tag">${it.recognisedAt ? t("recognised", day(it.recognisedAt)) : t("not-recognised")}</span></p>
      ${this.words(it.text)} ${this.acts(it.id, it.text)}</li>`;
  }

  protected override render() {
    const all = [...this.of.file.admissions, ...this.of.file.concessions].sort((a, b) => a.at.localeCompare(b.at));
    return all.length ? this.section("owned", t("owned.title"), html`<ul class="cards">${all.map((it) => this.one(it))}</ul>`) : "";
  }
}
customElements.define("owned-list", OwnedList);
