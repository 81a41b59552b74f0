import { AnswerValue } from "@/components/answers/answer-value";
import { SummaryList, type SummaryRow } from "@/components/page/summary-list";
import { When } from "@/components/page/when";
import type { Answers, FileAnswer } from "@/lib/domain/answer";
import type { Field } from "@/lib/domain/field";
import type { Item, RoleKey } from "@/lib/domain/pathway";
import { visibleFields } from "@/lib/domain/shown-fields";

interface AnswerListProps {
  readonly form: Pick<Item, "fields">;
  readonly answers: Answers;
  readonly role: RoleKey;
  /** Gives the address a file is fetched from; on paper, null: its name stands alone. */
  readonly fileHref: ((file: FileAnswer) => string) | null;
  /** Gives who gave the answer to a field and when, for a quiet line beneath it; none when left out. */
  readonly given?: (field: Field) => { readonly by: string; readonly at: Date } | null;
  /** Gives the address where an answer is changed; no links when left out. */
  readonly changeHref?: (field: Field) => string;
}

/** What was answered to each question that is asked, read-only. A question without an answer says so. */
export function AnswerList({ form, answers, role, fileHref, given, changeHref }: AnswerListProps) {
  const rows = visibleFields(form, answers, role).map((field): SummaryRow => ({
    key: field.label,
    value: (
      <>
        <AnswerValue answers={answers[field.key] ?? []} field={field} fileHref={fileHref} />
        <GivenBy given={given?.(field) ?? null} />
      </>
    ),
    ...(changeHref === undefined
      ? {}
      : { action: { href: changeHref(field), text: "Change", what: `“${field.label}”` } }),
  }));
  return <SummaryList rows={rows} />;
}

function GivenBy({ given }: { readonly given: { readonly by: string; readonly at: Date } | null }) {
  if (given === null) return null;
  return (
    <span className="ptl-quiet ptl-line">
      Given by {given.by} on <When at={given.at} time={false} />
    </span>
  );
}
