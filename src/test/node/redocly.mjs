// Prints what Redocly's recommended rules hold for an error: redocly.mjs FILE
import core from "@redocly/openapi-core";

const config = await core.createConfig({ extends: ["recommended"] });
const problems = await core.lint({ ref: process.argv[2], config });
const errors = problems.filter((it) => it.severity === "error");
errors.forEach((it) => console.log(it.ruleId, it.location[0].pointer, it.message));
process.exit(errors.length ? 1 : 0);
