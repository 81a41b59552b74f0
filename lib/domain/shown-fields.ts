/**
 * Which questions of an item are asked: those for the role of the journey, less those that an earlier answer makes needless. A
 * question that hangs on one that is not asked is not asked either.
 */
import type { Answers } from "./answer.ts";
import type { Field } from "./field.ts";
import type { RoleKey } from "./pathway.ts";

interface Form {
  readonly fields: readonly Field[];
}

/** Tells whether a field is ever asked in a role. */
export function isForRole(field: Field, role: RoleKey): boolean {
  return field.appliesTo?.includes(role) ?? true;
}

/** Tells whether a field is asked, given the answers to the others. */
export function isShown(form: Form, field: Field, answers: Answers, role: RoleKey): boolean {
  if (!isForRole(field, role)) return false;
  const when = field.shownWhen;
  if (!when) return true;
  const control = form.fields.find(({ key }) => key === when.field);
  if (!control || control === field) return false;
  return isShown(form, control, answers, role) && (answers[control.key] ?? []).includes(when.is);
}

/** Gives the fields that are asked, given the answers, in their order. */
export function visibleFields(form: Form, answers: Answers, role: RoleKey): readonly Field[] {
  return form.fields.filter((field) => isShown(form, field, answers, role));
}
