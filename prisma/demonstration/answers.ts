/** Plausible answers to every field of the pathway, for any invented product and site. The test holds that none is missing or wrong. */
import type { Answers } from "../../lib/domain/answer.ts";
import type { Item } from "../../lib/domain/pathway.ts";
import { ASSURE_ANSWERS } from "./answers-assure.ts";
import { CONNECTION_ANSWERS } from "./answers-connection.ts";
import { DEVELOP_ANSWERS } from "./answers-develop.ts";
import { INT_TESTING_ANSWERS } from "./answers-int-testing.ts";
import { LIVE_SETUP_ANSWERS } from "./answers-live-setup.ts";
import { PROVIDER_TESTING_ANSWERS } from "./answers-provider-testing.ts";
import { TECHNICAL_LIVE_ANSWERS } from "./answers-technical-live.ts";
import type { Setting } from "./particulars.ts";

/** The answers of an item in a setting, by item key. */
export type AnswerTable = Readonly<Record<string, (setting: Setting) => Answers>>;

const TABLE: AnswerTable = {
  ...DEVELOP_ANSWERS,
  ...CONNECTION_ANSWERS,
  ...INT_TESTING_ANSWERS,
  ...ASSURE_ANSWERS,
  ...LIVE_SETUP_ANSWERS,
  ...PROVIDER_TESTING_ANSWERS,
  ...TECHNICAL_LIVE_ANSWERS,
};

/**
 * Gives answers to all fields of an item that are asked of the product's role.
 * @throws when the demonstration knows no answers for the item.
 */
export function answersFor(item: Item, setting: Setting): Answers {
  const answers = TABLE[item.key]?.(setting);
  if (!answers) throw new Error(`the demonstration has no answers for ${item.key}`);
  const asked = item.fields.filter(
    ({ appliesTo }) => appliesTo?.includes(setting.product.role) ?? true,
  );
  return Object.fromEntries(
    asked.flatMap(({ key }) => (answers[key] ? [[key, answers[key]]] : [])),
  );
}
