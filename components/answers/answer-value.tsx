import type { ReactNode } from "react";
import { TestSessionTable } from "@/components/answers/test-session-table";
import type { Answer, FileAnswer, PersonAnswer, SignatureAnswer } from "@/lib/domain/answer";
import { type AnsweredField, formatAnswer, formatSize } from "@/lib/domain/format-answer";
import { formatDate } from "@/lib/domain/iso-date";

interface AnswerValueProps {
  readonly field: AnsweredField;
  readonly answers: readonly Answer[];
  /** Gives the address a file is fetched from; null where there is nothing to follow, as on paper. */
  readonly fileHref: ((file: FileAnswer) => string) | null;
}

/** The answers to one field as people read them. */
export function AnswerValue({ field, answers, fileHref }: AnswerValueProps) {
  const [only] = answers;
  if (only === undefined) return <span className="text-[#4c6272]">Not given</span>;
  const value = (answer: Answer): ReactNode => valueOf(field, answer, fileHref);
  if (answers.length === 1) return value(only);
  return (
    <ul className="nhsuk-list m-0">
      {answers.map((answer) => (
        <li key={JSON.stringify(answer)}>{value(answer)}</li>
      ))}
    </ul>
  );
}

function valueOf(
  field: AnsweredField,
  answer: Answer,
  fileHref: AnswerValueProps["fileHref"],
): ReactNode {
  if (typeof answer === "string") return text(field, answer);
  if (answer.kind === "file") return <FileLink file={answer} href={fileHref?.(answer)} />;
  if (answer.kind === "person") return <Person person={answer} />;
  if (answer.kind === "signature") return <Signature signature={answer} />;
  return <TestSessionTable field={field} session={answer} />;
}

function text(field: AnsweredField, answer: string): ReactNode {
  if (field.type === "longText") return <span className="whitespace-pre-line">{answer}</span>;
  if (field.type === "url" && /^https?:\/\//i.test(answer)) {
    return (
      <a className="break-all" href={answer} rel="noreferrer">
        {answer}
      </a>
    );
  }
  return <span className="break-words">{formatAnswer(field, answer)}</span>;
}

function FileLink({
  file,
  href,
}: {
  readonly file: FileAnswer;
  readonly href: string | undefined;
}) {
  return (
    <span className="break-words">
      {href === undefined ? file.name : <a href={href}>{file.name}</a>} ({formatSize(file.size)})
    </span>
  );
}

/** Lines, those left empty passed over. */
function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines
    .filter((line) => line !== "")
    .map((line) => (
      <span className="block break-words" key={line}>
        {line}
      </span>
    ));
}

function Person({ person: { name, role, email, telephone } }: { readonly person: PersonAnswer }) {
  return <Lines lines={[name, role, email, telephone]} />;
}

function Signature({ signature }: { readonly signature: SignatureAnswer }) {
  const { name, role, authority, date, documentVersion } = signature;
  return (
    <Lines
      lines={[
        [name, role].filter((part) => part !== "").join(", "),
        authority === "" ? "" : `By authority of: ${authority}`,
        documentVersion === "" ? "" : `Over version ${documentVersion}`,
        date === "" ? "" : `Signed on ${formatDate(date)}`,
      ]}
    />
  );
}
