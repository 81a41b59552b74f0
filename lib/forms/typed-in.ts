/** What a form holds by the names of its inputs. Several values of one name are lines. */
export type FormValues = Readonly<Record<string, string>>;

/** Gives the names of the files that were chosen in a form, each once. */
export function filesChosen(form: FormData): readonly string[] {
  const files = [...form.values()].filter((value) => value instanceof File);
  return [...new Set(files.map(({ name }) => name).filter((name) => name !== ""))];
}

/**
 * Gives everything typed into the inputs of a form whose names begin with `prefix`, by name, with line breaks as one character. Files
 * are left out, and what the framework adds.
 */
export function typedIn(form: FormData, prefix = ""): FormValues {
  const typed = new Map<string, string>();
  for (const [name, value] of form) {
    if (typeof value !== "string" || !name.startsWith(prefix) || name.startsWith("$ACTION"))
      continue;
    const text = value.replace(/\r\n?/g, "\n");
    const before = typed.get(name);
    typed.set(name, before === undefined ? text : `${before}\n${text}`);
  }
  return Object.fromEntries(typed);
}
