import { html } from "lit";
import { word } from "../api/vocabulary";
import type { Commitment } from "../api/types";
import { Part } from "../shell/part";
import { day } from "../words/format";
import { t } from "../words/texts";
import { party, type Relationship } from "./relationship";
import "../acts/act-buttons";

const isOver = (it: Commitment): boolean => Boolean(it.outcome) || it.released || it.lapsed || it.answer === "declined";

/** What was promised, by the day on which it is due; what is over stands folded away. */
class CommitmentList extends Part {
  static override properties = { of: { attribute: false } };
  declare of: Relationship;

  private state(it: Commitment): string {
    if (it.released) return t("commitment.released");
    if (it.outcome) return word("promise", it.outcome);
    if (it.lapsed) return t("commitment.lapsed");
    if (it.answer === "declined") return word("answer", "declined");
    if (!it.answer) return t("commitment.unanswered");
    return t(it.delivered ? "commitment.delivered" : "commitment.open");
  }

  private item(it: Commitment) {
    const acts = this.of.actions.filter((act) => act.subject === it.id);
    return html`<li class="commitment ${it.outcome ?? ""}">
      <p><strong>${day(it.due)}</strong> <span class="dot of-${it.owner}" aria-hidden="true"></span> <bdi>${party(this.of, it.owner)}</bdi>: <bdi class="what">${it.what ?? t("erased")}</bdi></p>
      <p class="quiet">${it.measure ? html`<bdi>${it.measure}</bdi>. ` : ""}${t("size", word("size", it.size))}
        <span class="tag ${it.outcome ?? ""}">${this.state(it)}</span>
        ${it.disputed ? html`<span class="tag">${t("commitment.disputed")}</span>` : ""}
        ${it.due !== it.firstDue ? html`<span class="tag">${t("commitment.moved", day(it.firstDue))}</span>` : ""}</p>
      <act-buttons .acts=${acts} .relationship=${this.of.id} .about=${it.what}></act-buttons>
    </li>`;
  }

  private list(some: Commitment[]) {
    return html`<ul class="commitments">${some.map((it) => this.item(it))}</ul>`;
  }

  protected override render() {
    const sorted = [...this.of.commitments].sort((a, b) => a.due.localeCompare(b.due));
    const open = sorted.filter((it) => !isOver(it));
    const over = sorted.filter(isOver).reverse();
    return html`<section aria-labelledby="commitments"><h2 id="commitments">${t("commitments.title")}</h2>
      ${open.length ? this.list(open) : html`<p class="empty">${t("commitments.none")}</p>`}
      ${over.length ? html`<details><summary>${t("commitments.over", over.length)}</summary>${this.list(over)}</details>` : ""}
    </section>`;
  }
}
customElements.define("commitment-list", CommitmentList);
