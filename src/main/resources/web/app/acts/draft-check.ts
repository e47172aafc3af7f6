import { html, type PropertyValues } from "lit";
import { Refusal, send } from "../api/client";
import type { Act, Problem } from "../api/types";
import { Part } from "../shell/part";
import { t } from "../words/texts";
import { tidy, type Value } from "./value";

interface Remark { kind: string; field: string; phrase: string; start: number; end: number; why: string; better: string }
interface Checked { recordable: boolean; refusal?: Problem; remarks: Remark[] }

/** Acts of which the API hears a draft, at the same address with /check behind it. */
const HEARD = ["offer-apology", "give-explanation", "make-statement"];
const PAUSE = 700; // milliseconds without typing

/** How a draft is heard while it is written: the phrase, why, and a better way. It never stands in the way. */
class DraftCheck extends Part {
  static override properties = { act: { attribute: false }, value: { attribute: false }, checked: { state: true } };
  declare act: Act;
  declare value: Record<string, Value>;
  declare private checked: Checked | undefined;
  private waits = 0;
  private asked = "";

  protected override updated(changes: PropertyValues<this>): void {
    if (!changes.has("value") || !HEARD.includes(this.act.rel)) return;
    window.clearTimeout(this.waits);
    this.waits = window.setTimeout(() => void this.hear(), PAUSE);
  }

  private texts(): [string, string][] {
    return Object.entries(this.value).filter((it): it is [string, string] => typeof it[1] === "string" && it[1].trim().length > 10);
  }

  private async hear(): Promise<void> {
    const draft = JSON.stringify(tidy(this.act.form, this.value));
    if (draft === this.asked || this.texts().length === 0) return;
    this.asked = draft;
    try {
      this.checked = await send<Checked>(`${this.act.href}/check`, JSON.parse(draft));
    } catch (e) {
      if (!(e instanceof Refusal)) throw e;
      this.checked = undefined; // not whole yet: what is missing is told when it is recorded
    }
  }

  /** The draft again, with the phrases marked; positions are those of the API, in UTF-16 as here. */
  private marked(field: string, remarks: Remark[]) {
    const text = String(this.value[field] ?? "");
    const spots = remarks.filter((it) => it.field === field && text.slice(it.start, it.end) === it.phrase).sort((a, b) => a.start - b.start);
    const parts = [];
    let at = 0;
    for (const it of spots) {
      if (it.start < at) continue;
      parts.push(text.slice(at, it.start), html`<mark>${it.phrase}</mark>`);
      at = it.end;
    }
    return parts.length ? html`<p class="draft" dir="auto">${parts}${text.slice(at)}</p>` : "";
  }

  protected override render() {
    const checked = this.checked;
    if (!checked || (checked.recordable && checked.remarks.length === 0)) {
      return html`<div class="heard" role="status">${checked ? html`<p class="quiet">${t("draft.fine")}</p>` : ""}</div>`;
    }
    const fields = [...new Set(checked.remarks.map((it) => it.field))];
    return html`<div class="heard remarks" role="status">
      <p><strong>${t("draft.title")}</strong></p>
      ${fields.map((it) => this.marked(it, checked.remarks))}
      <ul>
        ${checked.refusal ? html`<li>${checked.refusal.detail} ${checked.refusal.instead}</li>` : ""}
        ${checked.remarks.map((it) => html`<li><q>${it.phrase}</q><br>${it.why}<br><strong>${t("draft.better")}</strong> ${it.better}</li>`)}
      </ul>
    </div>`;
  }
}
customElements.define("draft-check", DraftCheck);
