import "server-only";
import type { Organisation, Region } from "../domain/actor.ts";
import type { Answer } from "../domain/answer.ts";
import type { EventAuthor } from "../domain/event.ts";
import type {
  DeploymentDetails,
  ItemProgress,
  ItemRecord,
  Journey,
  SignOff,
} from "../domain/journey.ts";
import type { Pathway, RoleKey, Scope } from "../domain/pathway.ts";

/** What the domain needs of a journey, as one JSON document made by the database: instants are ISO text. */
export interface StoredJourney {
  readonly journey: {
    readonly id: string;
    readonly pathwayId: string;
    readonly scope: Scope;
    readonly role: RoleKey;
    readonly productJourneyId: string | null;
    readonly productVersion: string;
    readonly standardVersion: string;
    /** These four only of a deployment. */
    readonly region: Region;
    readonly dosServiceIds: readonly string[];
    readonly plannedGoLive: string;
    readonly contact: DeploymentDetails["contact"];
    readonly startedAt: string;
    readonly revision: number;
    readonly here: string | null;
    readonly stageSince: string;
    readonly completedAt: string | null;
  };
  readonly productName: string;
  readonly supplier: Organisation;
  readonly endUserOrganisation: Organisation | null;
  readonly items: readonly StoredItem[] | null;
  readonly signOffs: readonly StoredSignOff[] | null;
  readonly answers:
    | readonly {
        readonly item: string;
        readonly field: string;
        readonly answers: readonly Answer[];
      }[]
    | null;
}

type Instants = "submittedAt" | "returnedAt" | "settledAt" | "reopenedAt" | "changedAt";
type StoredItem = Omit<ItemRecord, Instants | "key" | "answers" | "progress"> &
  Readonly<Record<Instants, string | null>> & {
    readonly itemKey: string;
    readonly progress: ItemProgress;
  };

type StoredSignOff = Omit<SignOff, "at" | "withdrawn"> & {
  readonly at: string;
  readonly withdrawnBy: EventAuthor | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
};

/** Gives the domain's journey of what is stored; `product` is a deployment's product journey. */
export function toJourney(
  stored: StoredJourney,
  pathway: Pathway,
  product: Journey | null,
): Journey {
  const { journey: row, endUserOrganisation, supplier, productName } = stored;
  const answers: Record<string, Record<string, readonly Answer[]>> = {};
  for (const { item, field, answers: given } of stored.answers ?? [])
    (answers[item] ??= {})[field] = given;
  const items = (stored.items ?? []).map(
    (item) => [item.itemKey, toItem(item, answers[item.itemKey] ?? {})] as const,
  );
  const signOffs = (stored.signOffs ?? []).map(
    (signOff) => [signOff.milestone, toSignOff(signOff)] as const,
  );
  return {
    id: row.id,
    pathway,
    scope: row.scope,
    role: row.role,
    supplier,
    productName,
    productVersion: row.productVersion,
    standardVersion: row.standardVersion,
    startedAt: new Date(row.startedAt),
    revision: row.revision,
    items: Object.fromEntries(items),
    signOffs: Object.fromEntries(signOffs),
    product,
    deployment: endUserOrganisation && {
      endUserOrganisation,
      region: row.region,
      dosServiceIds: row.dosServiceIds,
      plannedGoLive: row.plannedGoLive,
      contact: row.contact,
    },
  };
}

function toItem(row: StoredItem, answers: ItemRecord["answers"]): ItemRecord {
  return {
    key: row.itemKey,
    progress: row.progress,
    progressBefore: row.progressBefore,
    answers,
    evidenceCount: row.evidenceCount,
    givenBy: row.givenBy,
    submittedAt: instant(row.submittedAt),
    promisedFor: row.promisedFor,
    returnedAt: instant(row.returnedAt),
    settledAt: instant(row.settledAt),
    reopenedAt: instant(row.reopenedAt),
    reopenedAtRevision: row.reopenedAtRevision,
    reason: row.reason,
    changedAt: instant(row.changedAt),
  };
}

function toSignOff({ withdrawnAt, withdrawnBy, withdrawnReason, ...row }: StoredSignOff): SignOff {
  const { milestone, by, statement, revision, productRevision } = row;
  const withdrawn =
    withdrawnAt && withdrawnBy
      ? { by: withdrawnBy, at: new Date(withdrawnAt), reason: withdrawnReason ?? "" }
      : null;
  return { milestone, by, at: new Date(row.at), statement, revision, productRevision, withdrawn };
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
