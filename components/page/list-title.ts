/** Gives the title of a page of a list: which page it is, and that not all of it is shown, so that two tabs can be told apart. */
export function listTitle(title: string, filtered: boolean, page: number): string {
  return [
    title,
    ...(filtered ? ["filtered"] : []),
    ...(page > 1 ? [`page ${page.toLocaleString("en-GB")}`] : []),
  ].join(", ");
}
