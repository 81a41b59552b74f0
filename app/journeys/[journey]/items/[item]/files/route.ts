import { z } from "zod";
import { seenRevision } from "../form";
import { isFromElsewhere } from "@/lib/auth/from-elsewhere";
import { notFoundForRoute, requireActorForRoute } from "@/lib/auth/require-actor";
import { fileName } from "@/lib/checks/file-name";
import type { FileFault } from "@/lib/checks/what-file-is";
import { LARGEST_FILE, judgeFile } from "@/lib/checks/what-file-is";
import { storeBlob } from "@/lib/data/blobs";
import { changeJourney } from "@/lib/data/change-journey";
import { findJourney } from "@/lib/data/queries/find-journey";
import { changeWhileDatabaseAnswers } from "@/lib/data/while-database-answers";
import type { FileAnswer } from "@/lib/domain/answer";
import { filesIn } from "@/lib/domain/answer";
import { MOST_ANSWERS } from "@/lib/domain/answer-problem";
import { type Field, isFileField } from "@/lib/domain/field";
import { giveEvidence } from "@/lib/domain/give-evidence";
import { ownItem } from "@/lib/domain/item-state";
import { recordOf } from "@/lib/domain/journey";
import { dutyFor } from "@/lib/domain/permissions";

interface Context {
  readonly params: Promise<{ readonly journey: string; readonly item: string }>;
}

/** What may come along with a file: boundaries, names, hidden fields. */
const ENVELOPE = 64 * 1024;

const shape = z.object({
  field: z.string().max(200),
  revision: seenRevision,
  /** Of a file to take away. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

/**
 * Takes a file for a field of an item, or takes one back: a form of its own, so that a large file meets no limit made for words. Answers
 * with the item's page, which says what happened. The length is looked at before anything is read.
 */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return changeWhileDatabaseAnswers(async () => {
    const { journey: journeyId, item: key } = await params;
    const page = `/journeys/${journeyId}/items/${key}`;
    const actor = await requireActorForRoute(request, page);
    if (actor instanceof Response) return actor;
    if (isFromElsewhere(request)) return notFoundForRoute();
    const journey = await findJourney(actor, journeyId);
    const item = journey && ownItem(journey, key);
    if (!item || !dutyFor("evidence.give", actor, journey, { item })) return notFoundForRoute();
    const back = (query: Record<string, string>, anchor = ""): Response => {
      const location = `${page}?${new URLSearchParams(query)}${anchor}`;
      return new Response(null, { status: 303, headers: { location } });
    };

    const length = Number(request.headers.get("content-length") ?? Number.NaN);
    const asked = new URL(request.url).searchParams.get("field") ?? "";
    if (!(length <= LARGEST_FILE + ENVELOPE)) return back({ fault: "tooLarge", field: asked });
    // Nothing is read, let alone kept, for an item that takes nothing now; that nothing was given yet is no obstacle.
    const closed = giveEvidence(journey, actor, key, {});
    const obstacle =
      "refused" in closed && closed.refused.find(({ because }) => because !== "nothingChanged");
    if (obstacle) return back({ refused: obstacle.because, field: asked });
    const form = await request.formData().catch(() => null);
    const sent = shape.safeParse(
      form && Object.fromEntries([...form].filter(([, value]) => typeof value === "string")),
    );
    const field = sent.success
      ? item.fields.find((each) => each.key === sent.data.field)
      : undefined;
    if (!sent.success || !field || !isFileField(field.type)) return notFoundForRoute();

    const has = filesIn(recordOf(journey, key).answers[field.key] ?? []);
    const removed = sent.data.sha256;
    const files = removed
      ? has.filter(({ sha256 }) => sha256 !== removed)
      : await given(form, field, has);
    if ("fault" in files) return back({ fault: files.fault, field: field.key });
    const outcome = await changeJourney({
      actor,
      journeyId,
      seenRevision: sent.data.revision,
      subject: { item: key },
      now: new Date(),
      decide: (now) => giveEvidence(now, actor, key, { [field.key]: files }),
    });
    if ("happened" in outcome)
      return back({ done: removed ? "removed" : "uploaded" }, `#file-${field.key}`);
    return back({ refused: outcome.refused[0].because, field: field.key });
  });
}

/** Judges and stores what was uploaded; gives the files of the field after it, or what is wrong with the first that is wrong. */
async function given(
  form: FormData | null,
  field: Field,
  has: readonly FileAnswer[],
): Promise<readonly FileAnswer[] | { readonly fault: FileFault }> {
  const uploads = (form?.getAll("file") ?? []).filter(
    (each) => each instanceof File && (each.name !== "" || each.size > 0),
  );
  if (uploads.length === 0) return { fault: "noFile" };
  const files: FileAnswer[] = field.multiple ? [...has] : [];
  for (const upload of uploads) {
    if (!(upload instanceof File)) continue;
    const bytes = new Uint8Array(await upload.arrayBuffer());
    const name = fileName(upload.name);
    const judged = await judgeFile(field, name, bytes);
    if ("fault" in judged) return judged;
    const { sha256, size } = await storeBlob(bytes, judged.mediaType);
    if ([...has, ...files].some((file) => file.sha256 === sha256)) return { fault: "alreadyGiven" };
    files.push({ kind: "file", sha256, name, mediaType: judged.mediaType, size });
  }
  return files.length > MOST_ANSWERS || (!field.multiple && files.length > 1)
    ? { fault: "tooMany" }
    : files;
}
