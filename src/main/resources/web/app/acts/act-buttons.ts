import { html } from "lit";
import type { Act } from "../api/types";
import { Part } from "../shell/part";

/** What one may do with something here, each a button that opens its form. */
class ActButtons extends Part {
  static override properties = { acts: { attribute: false }, relationship: { attribute: false }, about: { attribute: false } };
  declare acts: Act[];
  declare relationship: string;
  declare about: string | undefined;

  private do(act: Act): void {
    const actions = `/relationships/${this.relationship}/actions${act.subject ? `?subject=${act.subject}` : ""}`;
    this.tell("act", { relationship: this.relationship, actions, acts: [act], title: this.about });
  }

  protected override render() {
    if (this.acts.length === 0) return "";
    return html`<ul class="acts">${this.acts.map((it) => html`
      <li><button class=${it.waited ? "do" : "may"} @click=${() => this.do(it)}>${it.why}</button></li>`)}</ul>`;
  }
}
customElements.define("act-buttons", ActButtons);
