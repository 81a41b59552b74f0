/**
 * A field is one question of an item: what is asked, which kind of answer it takes, and when it is asked at all. The form of an
 * item is made from its fields; no screen knows an item by name.
 */
import type { RoleKey } from "./pathway.ts";

export const FIELD_TYPES = [
  "text",
  "longText",
  "identifier",
  "url",
  "date",
  "choice",
  "yesNo",
  "declaration",
  "file",
  "certificate",
  "csr",
  "crl",
  "capabilityStatement",
  "tkwReport",
  "person",
  "signature",
  "testSession",
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Field types whose answer is a list of uploaded files. */
export const FILE_FIELD_TYPES = [
  "file",
  "certificate",
  "csr",
  "crl",
  "capabilityStatement",
  "tkwReport",
] as const satisfies readonly FieldType[];
export type FileFieldType = (typeof FILE_FIELD_TYPES)[number];

/** Tells whether the answer to a field of this type is made of uploaded files. */
export function isFileField(type: FieldType): type is FileFieldType {
  return (FILE_FIELD_TYPES as readonly FieldType[]).includes(type);
}

export const FIELD_FORMATS = [
  "version",
  "ods-code",
  "fqdn",
  "service-root-url",
  "dos-service-id",
  "asid",
  "party-key",
  "interaction-id",
  "proxy-url",
  "dos-address",
  "message-set",
  "crl-url",
  "policy-version",
  "diagram",
  "requirement-answers",
] as const;
export type FieldFormat = (typeof FIELD_FORMATS)[number];

export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

export interface Field {
  readonly key: string;
  readonly label: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly hint?: string;
  readonly example?: string;
  readonly format?: FieldFormat;
  readonly multiple?: boolean;
  readonly options?: readonly FieldOption[];
  /** File name endings allowed, without the dot. */
  readonly accept?: readonly string[];
  readonly shownWhen?: { readonly field: string; readonly is: string };
  readonly appliesTo?: readonly RoleKey[];
  /** The key of the journey's fact that this answer gives. */
  readonly fact?: string;
}
