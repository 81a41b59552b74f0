import { Tag, type TagColour } from "@/components/page/tag";

export interface Task {
  /** Unique on the page; the ids of hint and status are made from it. */
  readonly id: string;
  readonly name: string;
  /** One short sentence, no link in it. */
  readonly hint?: string;
  /** Null when it cannot start yet: the row is grey and no link. */
  readonly href: string | null;
  readonly status: { readonly text: string; readonly colour: TagColour | "none" };
}

/** Work in any order: the whole row is the link. A row without link says its status within its own text. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul className="nhsuk-task-list">
      {tasks.map((task) => (
        <TaskRow task={task} key={task.id} />
      ))}
    </ul>
  );
}

function TaskRow({ task }: { readonly task: Task }) {
  const hintId = `${task.id}-hint`;
  const statusId = `${task.id}-status`;
  const linked = task.href !== null;
  return (
    <li
      className={`nhsuk-task-list__item${linked ? " nhsuk-task-list__item--with-link" : " ptl-task--cannot-start"}`}
    >
      <div className="nhsuk-task-list__name-and-hint">
        {task.href === null ? (
          <div>{task.name}</div>
        ) : (
          <a
            className="nhsuk-link nhsuk-task-list__link"
            href={task.href}
            aria-describedby={task.hint === undefined ? statusId : `${hintId} ${statusId}`}
          >
            {task.name}
          </a>
        )}
        {task.hint === undefined ? null : (
          <div className="nhsuk-task-list__hint" id={hintId}>
            {task.hint}
          </div>
        )}
      </div>
      <div className="nhsuk-task-list__status" id={statusId}>
        {linked ? <Tag colour={task.status.colour}>{task.status.text}</Tag> : task.status.text}
      </div>
    </li>
  );
}
