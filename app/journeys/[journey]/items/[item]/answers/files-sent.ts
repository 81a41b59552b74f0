import { fileFaultWords } from "./file-fault-words";
import { fileName } from "@/lib/checks/file-name";
import { type FileFault, judgeFile } from "@/lib/checks/what-file-is";
import { storeBlob } from "@/lib/data/blobs";
import type { Answers, FileAnswer } from "@/lib/domain/answer";
import { filesIn } from "@/lib/domain/answer";
import { MOST_ANSWERS } from "@/lib/domain/answer-problem";
import { type Field, isFileField } from "@/lib/domain/field";
import type { FormState } from "@/lib/forms/form-state";
import { fileInputName } from "@/lib/forms/input-names";

interface JudgedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
}

/** The files that were sent for a field, with those it has already, or what is wrong with the first that is wrong. */
export type JudgedFiles = { readonly field: Field } & (
  | { readonly fault: FileFault }
  | { readonly has: readonly FileAnswer[]; readonly files: readonly JudgedFile[] }
);

/** Holds the files of a form against their fields. `asked` is the field whose button was pressed: it must have one. */
export async function judgeFiles(
  form: FormData,
  whole: boolean,
  fields: readonly Field[],
  given: Answers,
  asked: string | undefined,
): Promise<readonly JudgedFiles[]> {
  const judged: JudgedFiles[] = [];
  for (const field of fields.filter(({ type }) => isFileField(type))) {
    const files = form.getAll(fileInputName(field)).filter((each) => each instanceof File);
    const chosen = files.filter(({ name, size }) => name !== "" || size > 0);
    if (chosen.length > 0) {
      judged.push({
        field,
        ...(whole ? await judge(field, chosen, filesIn(given[field.key] ?? [])) : TOO_LARGE),
      });
    } else if (field.key === asked) {
      judged.push({ field, fault: "noFile" });
    }
  }
  return judged;
}

/** Of a form that is too large nothing is known but which files were in it. */
const TOO_LARGE = { fault: "tooLarge" } as const;

async function judge(field: Field, chosen: readonly File[], has: readonly FileAnswer[]) {
  const files: JudgedFile[] = [];
  for (const each of chosen) {
    const bytes = new Uint8Array(await each.arrayBuffer());
    const name = fileName(each.name);
    const judged = await judgeFile(field, name, bytes);
    if ("fault" in judged) return judged;
    files.push({ bytes, name, mediaType: judged.mediaType });
  }
  const all = field.multiple ? has.length + files.length : files.length;
  if (all > (field.multiple ? MOST_ANSWERS : 1)) return { fault: "tooMany" as const };
  return { has, files };
}

/** Gives what is wrong with the files, in words beside their field. */
export function fileFaults(judged: readonly JudgedFiles[]): FormState["errors"] {
  return judged.flatMap((each) =>
    "fault" in each
      ? [{ field: each.field.key, text: fileFaultWords(each.fault, each.field) }]
      : [],
  );
}

/** Stores files that were judged good; gives the answers of their fields. One that the field has already is not there twice. */
export async function storeFiles(judged: readonly JudgedFiles[]): Promise<Answers> {
  const answers: [string, readonly FileAnswer[]][] = [];
  for (const each of judged) {
    if ("fault" in each) continue;
    const files = each.field.multiple ? [...each.has] : [];
    for (const { bytes, name, mediaType } of each.files) {
      const { sha256, size } = await storeBlob(bytes, mediaType);
      if (!files.some((file) => file.sha256 === sha256))
        files.push({ kind: "file", sha256, name, mediaType, size });
    }
    answers.push([each.field.key, files]);
  }
  return Object.fromEntries(answers);
}

/** Gives the answers of a field without one of its files, named as field/sha256; nothing when none is to be taken away. */
export function withoutFile(given: Answers, removed: string | undefined): Answers {
  const [field = "", sha256] = removed?.split("/") ?? [];
  const has = filesIn(given[field] ?? []);
  return has.length === 0 ? {} : { [field]: has.filter((file) => file.sha256 !== sha256) };
}
