import type { TestSessionAnswer } from "@/lib/domain/answer";
import { type AnsweredField, OUTCOME_NAMES, optionLabel } from "@/lib/domain/format-answer";
import { formatDate } from "@/lib/domain/iso-date";

interface TestSessionTableProps {
  readonly field: AnsweredField;
  readonly session: TestSessionAnswer;
}

/** The record of a test: when, with whom, and a small table of its steps. */
export function TestSessionTable({ field, session }: TestSessionTableProps) {
  const { date, participants, steps } = session;
  return (
    <>
      <p className="mb-2">{date === "" ? "No date given" : formatDate(date)}</p>
      {participants === "" ? null : <p className="mb-2 whitespace-pre-line">{participants}</p>}
      {steps.length === 0 ? null : (
        <table className="nhsuk-table mb-0">
          <caption className="nhsuk-u-visually-hidden">Steps of the test</caption>
          <thead className="nhsuk-table__head">
            <tr>
              <th className="nhsuk-table__header" scope="col">
                Step
              </th>
              <th className="nhsuk-table__header" scope="col">
                Result
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ step, outcome, note }) => (
              <tr key={`${step} ${outcome} ${note}`}>
                <th className="nhsuk-table__cell font-normal" scope="row">
                  {optionLabel(field, step)}
                </th>
                <td className="nhsuk-table__cell">
                  {outcome === "failed" ? (
                    <strong>{OUTCOME_NAMES.failed}</strong>
                  ) : (
                    OUTCOME_NAMES[outcome]
                  )}
                  {note === "" ? null : <span className="block break-words">{note}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
