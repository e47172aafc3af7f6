import { html, type PropertyValues, type TemplateResult } from "lit";
import { readAll, Refusal, send } from "../api/client";
import type { Act, Me, Problem } from "../api/types";
import { Part } from "../shell/part";
import { t } from "../words/texts";
import { choicesOf, type Choices } from "./choices";
import { keep, takeBack, writer, type Asked, type Draft } from "./draft";
import { ofDay, told } from "./told";
import { preset, tidy, type Value } from "./value";
import "../shell/refusal-note";
import "./act-form";

/** Where one does something: the form that the API brings, its refusals, and a second question for what is done once. */
class ActDialog extends Part {
  static override properties = {
    me: { attribute: false }, asked: { state: true }, act: { state: true }, value: { state: true }, problem: { state: true },
    sure: { state: true }, busy: { state: true }, choices: { state: true }, done: { state: true },
  };
  declare me: Me | undefined;
  declare private asked: Asked | undefined;
  declare private act: Act | undefined;
  declare private value: Record<string, Value>;
  declare private problem: Problem | undefined;
  declare private sure: boolean;
  declare private busy: boolean;
  declare private done: string;
  declare private choices: Choices;
  private offered: Act[] = [];
  private key = "";
  private from: HTMLElement | null = null;
  private writer = "";

  constructor() {
    super();
    this.value = {};
    this.choices = {};
    this.done = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("act", (event) => void this.ask((event as CustomEvent<Asked>).detail));
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has("me") || !this.me) return;
    this.writer = writer(this.me);
    const draft = takeBack(this.writer);
    if (draft && !this.asked) void this.goOn(draft);
  }

  private async goOn(draft: Draft): Promise<void> {
    await this.ask(draft.asked);
    const act = this.offered.find((it) => it.href === draft.href);
    if (!act) return;
    this.begin(act);
    this.value = draft.value;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector("dialog");
  }

  private async ask(asked: Asked): Promise<void> {
    this.from = document.activeElement as HTMLElement | null;
    this.asked = asked;
    this.act = undefined;
    this.problem = undefined;
    this.done = "";
    await this.updateComplete;
    this.dialog?.showModal();
    try {
      const sign = asked.actions.includes("?") ? "&" : "?";
      const [offered, choices] = await Promise.all([
        readAll<Act>(ofDay(asked.relationship, `${asked.actions}${sign}form=true&limit=200`), "actions"), choicesOf(asked.relationship),
      ]);
      this.offered = offered.filter((it) => asked.acts.some((act) => act.rel === it.rel && act.href === it.href));
      this.choices = choices;
      this.begin(this.offered.length === 1 ? this.offered[0] : undefined);
      if (this.offered.length === 0) this.problem = { code: "gone", status: 0, title: t("gone.title"), detail: t("gone.detail"), instead: t("gone.instead") };
      this.requestUpdate();
    } catch (e) {
      this.fail(e);
    }
  }

  private begin(act: Act | undefined): void {
    this.act = act;
    this.value = act ? preset(act, told(this.asked?.relationship ?? "")) : {};
    this.problem = undefined;
    this.sure = false;
    this.busy = false;
    this.key = crypto.randomUUID();
    this.focusOn("dialog input, dialog textarea, dialog select, dialog .do");
  }

  /** When all that is drawn within has been drawn. */
  private focusOn(...wanted: string[]): void {
    window.setTimeout(() => wanted.map((it) => this.querySelector<HTMLElement>(it)).find(Boolean)?.focus());
  }

  private fail(e: unknown): void {
    if (!(e instanceof Refusal)) throw e;
    this.problem = e.problem.status === 401 ? this.kept(e.problem) : e.problem;
    this.busy = false;
    this.sure = false;
    // Whether it was recorded may not be known: under the same key that happens once, however often it is sent.
    if (e.problem.code === "key-used") this.key = crypto.randomUUID();
    this.focusOn("dialog [aria-invalid=true]", "dialog .refusal");
  }

  /** Signing in can lead away from the page. */
  private kept(problem: Problem): Problem {
    if (!this.asked || !this.act) return problem;
    keep({ of: this.writer, asked: this.asked, href: this.act.href, value: this.value });
    return { ...problem, instead: t("draft.kept") };
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const act = this.act;
    if (!act || this.busy) return;
    if (act.once && !this.sure) {
      this.sure = true;
      this.focusOn("dialog .once .do");
      return;
    }
    this.busy = true;
    try {
      await send(act.href, tidy(act.form, this.value), this.key);
      const relationship = this.asked?.relationship;
      this.close();
      this.done = t("recorded", act.why);
      window.dispatchEvent(new CustomEvent("happened", { detail: { relationship } }));
    } catch (e) {
      this.fail(e);
    }
  }

  private close(): void {
    this.dialog?.close();
    this.asked = undefined;
    this.act = undefined;
    this.from?.focus();
  }

  private filled(event: CustomEvent<Record<string, Value>>): void {
    this.value = event.detail;
    this.sure = false;
  }

  private choose(): TemplateResult {
    return html`<ul class="choices">${this.offered.map((it) => html`<li><button class="do" @click=${() => this.begin(it)}>${it.why}</button></li>`)}</ul>`;
  }

  protected override render() {
    const title = this.act?.why ?? t("what-to-do");
    return html`
      <p class="done" role="status">${this.done}</p>
      <dialog aria-labelledby="act-title" @close=${() => { this.asked = undefined; this.act = undefined; }}>
        ${this.asked ? html`
          <h2 id="act-title">${title}</h2>
          ${this.asked.title ? html`<p class="about"><bdi>${this.asked.title}</bdi></p>` : ""}
          ${this.problem ? html`<refusal-note .problem=${this.problem}></refusal-note>` : ""}
          ${this.act ? html`<act-form .act=${this.act} .value=${this.value} .errors=${this.problem?.errors ?? []} .choices=${this.choices} .sure=${this.sure} .busy=${this.busy}
            @submit=${this.submit} @filled=${this.filled} @left=${this.close}></act-form>` : html`${this.choose()}<button class="plain" @click=${this.close}>${t("cancel")}</button>`}
        ` : ""}
      </dialog>
    `;
  }
}
customElements.define("act-dialog", ActDialog);
