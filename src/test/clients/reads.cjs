// Reads each answer as its model, and writes that: CLIENT FROM TO. The name of a file begins with the model's.
const fs = require("node:fs");
const [client, from, to] = process.argv.slice(2);
const models = require(client);
for (const name of fs.readdirSync(from)) {
  const model = name.split("-")[0];
  const read = models[model + "FromJSON"](JSON.parse(fs.readFileSync(`${from}/${name}`, "utf8")));
  fs.writeFileSync(`${to}/${name}`, JSON.stringify(models[model + "ToJSON"](read)));
}
