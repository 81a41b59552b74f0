import { wasRefused } from "@/lib/watch/request";

/** Gives the title of a page that has something wrong on it when it is opened. Where a form was refused the frame of all pages has said so. */
export function errorTitle(title: string, wrong: boolean): string {
  return wrong && !wasRefused() ? `Error: ${title}` : title;
}
