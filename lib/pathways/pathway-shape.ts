/** The shape of a pathway file. Its types are those of lib/domain: the two are held together by the compiler. */
import { z } from "zod";
import { PATHWAY_DUTIES } from "../domain/pathway.ts";
import type { Pathway } from "../domain/pathway.ts";
import { address, field, key, known, role, scope, text, type } from "./field-shape.ts";

const count = z.int().min(1).max(1000);

const duty = known("duty", PATHWAY_DUTIES);

const item = z.strictObject({
  key,
  stage: key,
  scope,
  before: key,
  title: text,
  description: text,
  owner: known("owner", PATHWAY_DUTIES),
  verifier: known("verifier", PATHWAY_DUTIES).nullable(),
  appliesTo: z.array(role),
  required: z.boolean(),
  evidence: z.array(text),
  fields: z.array(field),
  environment: z.enum(["none", "local", "int", "live"]),
  checks: z.array(
    z.strictObject({
      key,
      level: z.enum(["error", "warning"]),
      rule: text,
      basis: text,
      appliesTo: z.array(role).exactOptional(),
    }),
  ),
  dependsOn: z.array(key),
  afterMilestone: key.exactOptional(),
  needsOneOf: z.array(z.array(key).min(2, "needs two fields to choose from")).exactOptional(),
  guidance: address.nullable(),
  seeAlso: z.array(address).exactOptional(),
  advice: z.array(text).exactOptional(),
  source: text,
  fromSeed: z.boolean(),
  sensitive: z.boolean().exactOptional(),
  targetWorkingDays: count.exactOptional(),
  expiresAfterMonths: count.exactOptional(),
});

const stage = z.strictObject({
  key,
  name: text,
  order: count,
  scope,
  resource: text,
  publishedResource: text.exactOptional(),
  summary: text,
});

const milestone = z.strictObject({
  key,
  name: text,
  longName: text.exactOptional(),
  publishedName: text.exactOptional(),
  kind: z.enum(["start", "gate", "certificate", "agreement", "finish"]),
  scope,
  after: z.array(key),
  opens: key.nullable(),
  closes: key.nullable(),
  inside: key.exactOptional(),
  signedBy: known("signer", PATHWAY_DUTIES),
  differentPersonFrom: z.array(key).exactOptional(),
  certificate: z.boolean().exactOptional(),
});

const fact = z.strictObject({
  key,
  label: text,
  scope,
  type,
  multiple: z.boolean().exactOptional(),
  givenAt: key.exactOptional(),
});

const box = {
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
};
const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, "must be a colour such as #dae8fc");

const layout = z.strictObject({
  width: z.number().positive(),
  height: z.number().positive(),
  stages: z.record(key, z.strictObject({ ...box, fill: colour, stroke: colour })),
  milestones: z.record(key, z.strictObject({ ...box, fill: colour, label: text })),
  arrows: z.array(z.strictObject(box)),
});

export const pathwayShape: z.ZodType<Pathway> = z.strictObject({
  key,
  version: count,
  title: text,
  standard: z.strictObject({ name: text, status: text, replacedBy: text.exactOptional() }),
  roles: z.array(z.strictObject({ key: role, name: text, summary: text })).min(1),
  duties: z.array(
    z.strictObject({
      key: duty,
      name: text,
      side: z.enum(["supplier", "end-user-organisation", "assurance"]),
    }),
  ),
  stages: z.array(stage).min(1),
  milestones: z.array(milestone).min(1),
  defaultTargetWorkingDays: count,
  facts: z.array(fact),
  productFields: z.array(field),
  deploymentFields: z.array(field),
  items: z.array(item),
  requirements: z.array(z.strictObject({ id: key, role, title: text })),
  simulatorTests: z.array(z.strictObject({ name: text, group: text })),
  layout,
});
