// Evaluates FEEL expressions with feelin: one JSON object a line in, one JSON value a line out, in order.
// In: {"context": FEEL text of a context, "expression": FEEL text} or {"context", "value", "cell"} for a unary
// test. Out: true, 1.5, "text", {"date": "2019-02-01"}, {"duration": "P1Y"}, or null.
import { readFileSync } from "node:fs";
import { evaluate, unaryTest } from "feelin";

const contexts = new Map();

function contextOf(text) {
  if (!contexts.has(text)) contexts.set(text, evaluate(text, {}).value);
  return contexts.get(text);
}

function plain(value) {
  switch (value?.constructor?.name) {
    case "FeelDate":
      return { date: String(value) };
    case "FeelDuration":
      return { duration: String(value) };
    default:
      return value ?? null;
  }
}

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const asked = JSON.parse(line);
  const context = contextOf(asked.context);
  let result;
  try {
    if (asked.cell === undefined) {
      result = plain(evaluate(asked.expression, context).value);
    } else {
      const value = evaluate(asked.value, context).value;
      result = plain(unaryTest(asked.cell, { ...context, "?": value }).value);
    }
  } catch (problem) {
    result = { problem: String(problem) };
  }
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
