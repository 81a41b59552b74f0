/** A form can be made of the fields, every field of it can be filled in, and every fact has one source. */
import { isFileField } from "../domain/field.ts";
import type { Field, FieldType } from "../domain/field.ts";
import type { Item, Pathway, Scope } from "../domain/pathway.ts";
import { duplicates, unknown } from "./lint-keys.ts";
import { placeOf } from "./pathway-fault.ts";
import type { FaultKind, PathwayFault } from "./pathway-fault.ts";

/** Finds faults of the fields of every item, of the two starting forms, and of the facts they give. */
export function lintFields(pathway: Pathway): readonly PathwayFault[] {
  const forms = [
    { fields: pathway.productFields, scope: "product" as const, steps: ["productFields"] },
    { fields: pathway.deploymentFields, scope: "deployment" as const, steps: ["deploymentFields"] },
    ...pathway.items.map(({ fields, scope }, at) => ({
      fields,
      scope,
      steps: ["items", at, "fields"],
    })),
  ];
  const givenBy = new Map<string, string>();
  return [
    ...forms.flatMap(({ fields, scope, steps }) => [
      ...duplicates(placeOf(steps), fields),
      ...fields.flatMap((field, n) => [
        ...fieldFaults(field, fields, [...steps, n]),
        ...factFaults(pathway, field, scope, [...steps, n, "fact"], givenBy),
      ]),
    ]),
    ...pathway.items.flatMap(choiceFaults),
    ...pathway.facts.flatMap((fact, at) =>
      fact.givenAt !== undefined || givenBy.has(fact.key)
        ? []
        : [fault(["facts", at, "key"], "unknownFact", `no field gives the fact "${fact.key}"`)],
    ),
  ];
}

type Steps = readonly PropertyKey[];

function fault(steps: Steps, kind: FaultKind, says: string): PathwayFault {
  return { place: placeOf(steps), kind, says };
}

const TAKES_OPTIONS: readonly FieldType[] = ["choice", "testSession"];
const TAKES_FORMAT: readonly FieldType[] = ["text", "identifier", "url", "file"];
const TAKES_MANY: readonly FieldType[] = [
  "text",
  "identifier",
  "url",
  "choice",
  "person",
  "signature",
];

function fieldFaults(
  field: Field,
  fields: readonly Field[],
  steps: Steps,
): readonly PathwayFault[] {
  const faults: PathwayFault[] = [];
  const unused = (part: string): void => {
    faults.push(fault([...steps, part], "unusedSetting", `a ${field.type} field has no ${part}`));
  };
  if (field.options && !TAKES_OPTIONS.includes(field.type)) unused("options");
  if (field.accept && field.type !== "file") unused("accept");
  if (field.format && !TAKES_FORMAT.includes(field.type)) unused("format");
  if (field.multiple && !TAKES_MANY.includes(field.type) && !isFileField(field.type))
    unused("multiple");
  if (field.type === "choice" && (field.options ?? []).length < 2) {
    faults.push(fault([...steps, "options"], "noOptions", "a choice needs two options or more"));
  }
  if (field.appliesTo?.length === 0) {
    faults.push(fault([...steps, "appliesTo"], "appliesToNobody", "applies to no role"));
  }
  const values = (field.options ?? []).map(({ value }) => ({ key: value }));
  faults.push(...duplicates(placeOf([...steps, "options"]), values, "value"));
  return [...faults, ...shownWhenFaults(field, fields, [...steps, "shownWhen"])];
}

/** What decides whether a field is shown stands before it, and can be answered so: then nothing waits for itself. */
function shownWhenFaults(
  field: Field,
  fields: readonly Field[],
  steps: Steps,
): readonly PathwayFault[] {
  if (!field.shownWhen) return [];
  const { field: key, is } = field.shownWhen;
  const earlier = fields.slice(0, fields.indexOf(field));
  const control = earlier.find((other) => other.key === key);
  if (!control) {
    return [
      fault(
        [...steps, "field"],
        "unknownReference",
        `there is no field "${key}" before "${field.key}"`,
      ),
    ];
  }
  const answers =
    control.type === "yesNo" ? ["yes", "no"] : (control.options ?? []).map(({ value }) => value);
  return answers.includes(is)
    ? []
    : [fault([...steps, "is"], "unknownReference", `"${key}" cannot be answered "${is}"`)];
}

/** Each group of `needsOneOf` names fields of the item. */
function choiceFaults(item: Item, at: number): readonly PathwayFault[] {
  return (item.needsOneOf ?? []).flatMap((group, n) =>
    group.flatMap((key, m) =>
      unknown(["items", at, "needsOneOf", n, m], "field", key, item.fields),
    ),
  );
}

function factFaults(
  pathway: Pathway,
  field: Field,
  scope: Scope,
  steps: Steps,
  givenBy: Map<string, string>,
): readonly PathwayFault[] {
  if (field.fact === undefined) return [];
  const fact = pathway.facts.find(({ key }) => key === field.fact);
  if (!fact) return [fault(steps, "unknownFact", `there is no fact "${field.fact}"`)];
  const earlier = givenBy.get(fact.key);
  if (earlier !== undefined) {
    return [
      fault(steps, "factGivenTwice", `the fact "${fact.key}" is given by ${earlier} already`),
    ];
  }
  givenBy.set(fact.key, placeOf(steps.slice(0, -1)));
  const same =
    fact.type === field.type &&
    fact.scope === scope &&
    (fact.multiple ?? false) === (field.multiple ?? false);
  return same
    ? []
    : [
        fault(
          steps,
          "factMismatch",
          `the fact "${fact.key}" is of another type, scope or number than its field`,
        ),
      ];
}
