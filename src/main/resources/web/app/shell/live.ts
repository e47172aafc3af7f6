import { read, send } from "../api/client";

export type Line = "none" | "live" | "lost";
const AGAIN_AFTER = 2000; // milliseconds

/** Hears the feed. A line that was lost goes on behind the last event that was heard. */
class Live {
  line: Line = "none";
  private cursor = "";
  private source: EventSource | undefined;
  private again = 0;

  /** Marks the place from which it hears: what a screen reads afterwards is never older. */
  async mark(): Promise<void> {
    const page = await read<{ next: string }>("/feed?from=now&limit=1");
    this.cursor = page.next;
  }

  async listen(): Promise<void> {
    this.hush();
    try {
      const { href } = await send<{ href: string }>("/feed/tickets");
      this.open(`${href}&cursor=${encodeURIComponent(this.cursor)}`);
    } catch {
      this.lost();
    }
  }

  hush(): void {
    window.clearTimeout(this.again);
    this.source?.close();
    this.source = undefined;
  }

  private open(href: string): void {
    const source = new EventSource(href);
    this.source = source;
    source.onopen = () => this.is("live");
    source.onmessage = (event) => this.heard(event);
    source.onerror = () => this.lost();
  }

  private heard(event: MessageEvent<string>): void {
    this.cursor = event.lastEventId || this.cursor;
    const relationship = String((JSON.parse(event.data) as { source: string }).source).split("/").pop();
    window.dispatchEvent(new CustomEvent("happened", { detail: { relationship } }));
  }

  /** A ticket may have ended too, so another is taken. */
  private lost(): void {
    this.hush();
    this.is("lost");
    this.again = window.setTimeout(() => void this.listen(), AGAIN_AFTER);
  }

  private is(line: Line): void {
    if (this.line === line) return;
    this.line = line;
    window.dispatchEvent(new CustomEvent("line"));
  }
}

export const live = new Live();
