import { html } from "lit";
import { read } from "../api/client";
import { Part } from "../shell/part";
import { t } from "../words/texts";
import { leave, type SignIn } from "./issuer";

/** How one gets in: at the issuer, or by a link that whoever runs the service hands out. */
class SignInScreen extends Part {
  static override properties = { how: { state: true } };
  declare private how: SignIn | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void read<SignIn>("/sign-in").then((it) => (this.how = it));
  }

  protected override render() {
    const how = this.how;
    return html`
      <section class="narrow">
        <h1>${t("sign-in.title")}</h1>
        <p>${t("sign-in.about")}</p>
        ${how?.issuer
          ? html`<button class="do" @click=${() => leave(how)}>${t("sign-in.do")}</button>`
          : how ? html`<p>${t("sign-in.link")}</p>` : ""}
      </section>
    `;
  }
}
customElements.define("sign-in", SignInScreen);
