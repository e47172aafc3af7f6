// A browser's page that follows the feed. Arguments: the browser, the service's address, the ticket's address.
// Writes what its EventSource tells, a line each: "open", "error" with its readyState, "event" with the id and
// the event's relationship and sequence. Ends when its input does.
import { createRequire } from "node:module";

const puppeteer = createRequire(process.cwd() + "/")("puppeteer-core");
const [browserPath, base, href] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath: browserPath,
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
const page = await browser.newPage();
// Any document of the service will do: what counts is that the page has its origin.
await page.goto(`${base}/vocabulary`);
await page.exposeFunction("told", (...words) => console.log(words.join(" ")));
await page.evaluate((address) => {
  const feed = new EventSource(address);
  feed.onopen = () => told("open");
  feed.onerror = () => told("error", feed.readyState);
  feed.onmessage = (it) => {
    const event = JSON.parse(it.data);
    told("event", it.lastEventId, event.partitionkey, event.sequence);
  };
}, href);
process.stdin.resume();
await new Promise((over) => process.stdin.on("end", over));
await browser.close();
