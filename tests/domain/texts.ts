/** What every decision that takes words must hold: empty ones and endless ones are refused, all others are kept without their margins. */
import { expect, test } from "vitest";
import type { Decision } from "@/lib/domain/decision";
import type { TextName } from "@/lib/domain/typed-text";

/** Tests a decision over texts; `keep` reads from what happened the text that is kept. */
export function testTexts(name: TextName, decide: (text: string) => Decision): void {
  test.each(["", " ", "\n\t "])(`a ${name} of nothing (%j) is refused`, (text) => {
    expect(decide(text)).toEqual({ refused: [{ because: "textMissing", text: name }] });
  });

  test(`a ${name} of 4,000 characters is kept whole, one of 10,000 refused with its length and the limit`, () => {
    expect(JSON.stringify(decide("x".repeat(4000)))).toContain("x".repeat(4000));
    expect(decide("x".repeat(10_000))).toEqual({
      refused: [{ because: "textTooLong", text: name, length: 10_000, limit: 4000 }],
    });
  });

  test(`a ${name} is kept without the space around it`, () => {
    expect(JSON.stringify(decide("\n  Because it is so. \n"))).toContain('"Because it is so."');
    expect(JSON.stringify(decide("\uFEFFBe\u00ADcause\u200B it"))).toContain('"Because it"');
  });
}
