import { html } from "lit";
import { Refusal, send } from "../api/client";
import type { Direction, Problem, Score } from "../api/types";
import { Part } from "../shell/part";
import { day, number } from "../words/format";
import { t } from "../words/texts";
import { party, type Relationship } from "./relationship";

/** A point of what may come, in seconds. */
export interface Ahead { at: number; client: number | null; supplier: number | null }
interface Goal {
  balance: number; reachedOn: string | null; most: Score | null; mostOn: string | null;
  by: { day: string; most: Score | null } | null;
}
interface Forecast { rows: { day: string; clientInSupplier: Score | null; supplierInClient: Score | null }[]; goal: Goal | null }

const PAUSE = 500; // milliseconds

/** What if: a pace, a goal and a day on sliders, answered by the forecast of the API. */
class WhatIf extends Part {
  static override properties = { of: { attribute: false }, open: { state: true }, direction: { state: true }, pace: { state: true }, goal: { state: true }, months: { state: true }, found: { state: true }, problem: { state: true } };
  declare of: Relationship;
  declare private open: boolean;
  declare private direction: Direction;
  declare private pace: number;
  declare private goal: number;
  declare private months: number;
  declare private found: Forecast | undefined;
  declare private problem: Problem | undefined;
  private waits = 0;

  constructor() {
    super();
    this.direction = "client-in-supplier";
    this.pace = 2;
    this.goal = 75;
    this.months = 12;
  }

  private get last(): string {
    const day = new Date(this.of.trust.at);
    day.setUTCMonth(day.getUTCMonth() + this.months);
    return day.toISOString().slice(0, 10);
  }

  private ask(): void {
    window.clearTimeout(this.waits);
    this.waits = window.setTimeout(() => void this.look(), PAUSE);
  }

  private async look(): Promise<void> {
    const side = this.direction === "client-in-supplier" ? "supplier" : "client";
    try {
      this.found = await send<Forecast>(`/relationships/${this.of.id}/trust/forecast`, {
        until: this.last, goal: { direction: this.direction, balance: this.goal, by: this.last },
        ...(this.pace ? { keeping: [{ side, perThirtyDays: this.pace }] } : {}),
      });
      this.problem = undefined;
      this.tell("ahead", this.found.rows.slice(1).map((it): Ahead => ({
        at: Date.parse(`${it.day}T23:59:59Z`) / 1000, client: it.clientInSupplier?.exact ?? null, supplier: it.supplierInClient?.exact ?? null,
      })));
    } catch (e) {
      if (!(e instanceof Refusal)) throw e;
      this.problem = e.problem;
    }
  }

  private toggled(event: Event): void {
    this.open = (event.target as HTMLDetailsElement).open;
    if (this.open) this.ask();
    else this.tell("ahead", []);
  }

  private slider(name: "pace" | "goal" | "months", min: number, max: number) {
    return html`<label class="slider"><span>${t(`what-if.${name}`)} <output>${name === "months" ? day(this.last) : this[name]}</output></span>
      <input type="range" min=${min} max=${max} .value=${String(this[name])} @input=${(e: Event) => { this[name] = Number((e.target as HTMLInputElement).value); this.ask(); }}></label>`;
  }

  /** Never is no reproach: it tells how far it does come, and what would help. */
  private answer() {
    const goal = this.found?.goal;
    if (!goal) return "";
    if (goal.reachedOn && goal.reachedOn <= this.last) return html`<p>${t("what-if.reached", goal.balance, day(goal.reachedOn))}</p>`;
    if (goal.reachedOn) return html`<p>${t("what-if.later", goal.balance, day(goal.reachedOn))}</p>`;
    return html`<p>${goal.most ? t("what-if.never", goal.balance, number(goal.most.rounded), goal.mostOn ? day(goal.mostOn) : "") : t("what-if.unknown")}</p>`;
  }

  private way(direction: Direction, from: string, to: string) {
    return html`<button class="chip" aria-pressed=${direction === this.direction} @click=${() => { this.direction = direction; this.ask(); }}>${t("trust.in", party(this.of, from), party(this.of, to))}</button>`;
  }

  protected override render() {
    return html`<details class="what-if" @toggle=${this.toggled}><summary>${t("what-if.title")}</summary>
      <div class="chips" role="group" aria-label=${t("ledger.whose")}>${this.way("client-in-supplier", "client", "supplier")}${this.way("supplier-in-client", "supplier", "client")}</div>
      <div class="sliders">${this.slider("pace", 0, 10)}${this.slider("goal", 1, 99)}${this.slider("months", 1, 36)}</div>
      <div role="status">${this.problem ? html`<p>${this.problem.detail} ${this.problem.instead}</p>` : this.answer()}</div>
      <p class="quiet">${t("what-if.means")}</p></details>`;
  }
}
customElements.define("what-if", WhatIf);
