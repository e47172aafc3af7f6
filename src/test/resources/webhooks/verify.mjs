// Checks messages as a receiver would: v1 by the library of the specification's authors, v1a by
// Node's own Ed25519, which that library does not know. Each is checked again with a letter changed.
import { createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { Webhook } = createRequire(process.cwd() + "/")("standardwebhooks");
const RAW_TO_SPKI = Buffer.from("302a300506032b6570032100", "hex"); // RFC 8410, section 4

function check({ key, headers, body }) {
  if (key.startsWith("whsec_")) {
    new Webhook(key).verify(body, headers);
    return;
  }
  const raw = Buffer.from(key.slice("whpk_".length), "base64");
  const spki = createPublicKey({ key: Buffer.concat([RAW_TO_SPKI, raw]), format: "der", type: "spki" });
  const signed = Buffer.from(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`);
  const right = headers["webhook-signature"]
    .split(" ")
    .filter((it) => it.startsWith("v1a,"))
    .some((it) => verify(null, signed, spki, Buffer.from(it.slice(4), "base64")));
  if (!right) throw new Error("no signature fits");
}

let verified = 0;
for (const message of JSON.parse(readFileSync(0, "utf8"))) {
  check(message);
  let refused = false;
  try {
    check({ ...message, body: message.body.replace("1.0", "1.1") });
  } catch {
    refused = true;
  }
  if (!refused) throw new Error("a changed message was taken for right");
  verified++;
}
console.log(`verified ${verified}`);
