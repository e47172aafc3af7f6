import { html } from "lit";
import type { Problem } from "../api/types";
import { Part } from "./part";

/** A refusal in the API's own words: what stood in the way, and what can be done instead. */
class RefusalNote extends Part {
  static override properties = { problem: { attribute: false } };
  declare problem: Problem;

  protected override render() {
    return html`
      <div class="refusal" role="alert" tabindex="-1">
        <strong>${this.problem.title}</strong>
        <p>${this.problem.detail}</p>
        <p>${this.problem.instead}</p>
      </div>
    `;
  }
}
customElements.define("refusal-note", RefusalNote);
