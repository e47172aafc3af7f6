import { html } from "lit";
import { read, Refusal } from "../api/client";
import type { Problem } from "../api/types";
import { Part } from "../shell/part";
import { t } from "../words/texts";
import { leave, type SignIn } from "./issuer";

/** How one gets in: at the issuer, or by a link that whoever runs the service hands out. */
class SignInScreen extends Part {
  static override properties = { how: { state: true }, problem: { state: true } };
  declare private how: SignIn | undefined;
  declare private problem: Problem | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void read<SignIn>("/sign-in").then((it) => (this.how = it));
  }

  private async leave(how: SignIn): Promise<void> {
    try {
      await leave(how);
    } catch (e) {
      if (!(e instanceof Refusal)) throw e;
      this.problem = e.problem;
    }
  }

  protected override render() {
    const how = this.how;
    return html`
      <section class="narrow">
        <h1>${t("sign-in.title")}</h1>
        <p>${t("sign-in.about")}</p>
        ${this.problem ? html`<refusal-note .problem=${this.problem}></refusal-note>` : ""}
        ${how?.issuer
          ? html`<button class="do" @click=${() => this.leave(how)}>${t("sign-in.do")}</button>`
          : how ? html`<p>${t("sign-in.link")}</p>` : ""}
      </section>
    `;
  }
}
customElements.define("sign-in", SignInScreen);
