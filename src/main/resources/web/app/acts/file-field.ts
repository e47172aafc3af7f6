import { html } from "lit";
import { Part } from "../shell/part";
import { t } from "../words/texts";

interface Pointed { name: string; mediaType: string; size: number; sha256: string }

async function fingerprint(file: File): Promise<Pointed> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  const sha256 = [...hash].map((it) => it.toString(16).padStart(2, "0")).join("");
  return { name: file.name, mediaType: file.type || "application/octet-stream", size: file.size, sha256 };
}

/** Files that something points to: they stay here, their fingerprint is sent. */
class FileField extends Part {
  static override properties = { label: { attribute: false }, value: { attribute: false } };
  declare label: string;
  declare value: Pointed[] | undefined;

  private async chosen(event: Event): Promise<void> {
    const files = [...((event.target as HTMLInputElement).files ?? [])];
    this.tell("changed", await Promise.all(files.map(fingerprint)));
  }

  protected override render() {
    return html`<div class="field">
      <label for="files">${this.label} <span class="quiet">${t("optional")}</span></label>
      <p class="help" id="files-help">${t("files")}</p>
      <input id="files" type="file" multiple aria-describedby="files-help" @change=${this.chosen}>
    </div>`;
  }
}
customElements.define("file-field", FileField);
