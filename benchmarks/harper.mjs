// Harper's findings in the files named on standard input, one JSON object a line. Run by peers.py.
import { readFileSync, writeSync } from "node:fs";
import { Dialect, LocalLinter, SuggestionKind } from "harper.js";
import { binaryInlined } from "harper.js/binaryInlined";

const linter = new LocalLinter({ binary: binaryInlined, dialect: Dialect.American });
await linter.setup();
for (const path of readFileSync(0, "utf-8").split("\n").filter(Boolean)) {
  for (const lint of await linter.lint(readFileSync(path, "utf-8"), { language: "plaintext" })) {
    const { start, end } = lint.span();
    const [first] = lint.suggestions();
    const report = {
      path,
      start,
      end,
      kind: lint.lint_kind(),
      new: first ? first.get_replacement_text() : null,
      action: first?.kind() === SuggestionKind.InsertAfter ? "insert" : "replace",
    };
    writeSync(1, JSON.stringify(report) + "\n");
  }
}
