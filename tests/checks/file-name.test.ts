import { expect, test } from "vitest";
import { fileName } from "@/lib/checks/file-name";
import { isReadable } from "@/lib/domain/readable-text";

test.each([
  ["topology.pdf", "topology.pdf"],
  ["Sécurité 2 – plan.pdf", "Sécurité 2 – plan.pdf"],
  ["C:\\Users\\me\\topology.pdf", "topology.pdf"],
  ["../../etc/passwd", "passwd"],
  ["plan\u202Efdp.exe", "planfdp.exe"],
  ["a\u0000b\r\nc.txt", "abc.txt"],
  ["\u2067\u200F", "file"],
  ["plan\u200B\u{E0041}\u00AD.pdf", "plan.pdf"],
  ["folder/", "file"],
  [" ", "file"],
  ["half \uD83D.txt", "half \uFFFD.txt"],
])("%j is called %j", (sent, name) => {
  expect(fileName(sent)).toBe(name);
  expect(isReadable(fileName(sent))).toBe(true);
});
