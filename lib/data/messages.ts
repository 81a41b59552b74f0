import "server-only";
import { randomUUID } from "node:crypto";
import { database } from "./client.ts";

/** A message of the demonstration: kept here instead of being sent. */
export interface KeptMessage {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
}

/** Keeps a message instead of sending it. */
export async function keepMessage(
  message: { to: string; subject: string; text: string },
  now: Date,
): Promise<void> {
  const { to, subject, text } = message;
  await database().message.create({ data: { id: randomUUID(), to, subject, text, at: now } });
}

/** So many are shown; who waits for one looks at the latest. */
const MOST_MESSAGES = 100;

/** Gives the latest messages kept, newest first. */
export async function latestMessages(): Promise<readonly KeptMessage[]> {
  return await database().message.findMany({
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take: MOST_MESSAGES,
  });
}
