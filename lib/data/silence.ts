import "server-only";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { log } from "../watch/log.ts";

/** What has no answer after so long is asked after. */
const LOOKED_AFTER_MS = 600;
/** Whoever is there answers within so long; asked twice, because a delay may be our own. Together with the wait less than two seconds. */
const ANSWERS_WITHIN_MS = 500;
const TRIES = 2;
/** How often a silent database is asked again. */
const ASKED_AGAIN_MS = 250;

/** The shortest question there is: whether it speaks TLS. Answered by one letter, before anybody has a name. Source: PostgreSQL, 54.7, SSLRequest. */
const QUESTION = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/**
 * Notices a database that neither answers nor fails: one that was stopped, or is behind a line that swallows what is sent. A connection says
 * nothing of that for many minutes. A long query is no silence: while others are answered, it is waited for.
 */
export class Silence {
  readonly #place: Pick<pg.Client, "host" | "port">;
  #asking: Promise<boolean> | null = null;
  #silent = false;

  constructor(config: pg.ClientConfig) {
    const { host, port } = new pg.Client(config);
    this.#place = { host, port };
  }

  /** Throws where the database is known to be silent: then nothing more is asked of it. */
  refuse(): void {
    if (this.#silent) throw noAnswer();
  }

  /** Gives what was asked for; throws once the database is silent, and does `late` with what comes after all. */
  async unlessSilent<T>(asked: Promise<T>, late?: (value: T) => void): Promise<T> {
    let waits = true;
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      const look = async (): Promise<void> => {
        if (await this.#isSilent()) {
          if (late && waits) asked.then(late, () => undefined);
          reject(noAnswer());
        } else if (waits) timer = setTimeout(() => void look(), LOOKED_AFTER_MS);
      };
      timer = setTimeout(() => void look(), this.#silent ? 0 : LOOKED_AFTER_MS);
    });
    try {
      return await Promise.race([asked, silence]);
    } finally {
      waits = false;
      clearTimeout(timer);
    }
  }

  /** Whoever waits asks together. */
  async #isSilent(): Promise<boolean> {
    if (this.#silent) return true;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    return await this.#asking;
  }

  async #ask(): Promise<boolean> {
    for (let time = 0; time < TRIES; time += 1) if (await answers(this.#place)) return false;
    void this.#untilItAnswers();
    return true;
  }

  async #untilItAnswers(): Promise<void> {
    this.#silent = true;
    log.warn("The database is silent");
    while (!(await answers(this.#place))) await sleep(ASKED_AGAIN_MS, undefined, { ref: false });
    this.#silent = false;
    log.warn("The database answers again");
  }
}

function noAnswer(): Error {
  return Object.assign(new Error("The database does not answer"), { code: "ETIMEDOUT" });
}

function answers({ host, port }: Pick<pg.Client, "host" | "port">): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(
      host.startsWith("/") ? { path: `${host}/.s.PGSQL.${port}` } : { host, port },
    );
    const tell = (there: boolean): void => {
      socket.destroy();
      resolve(there);
    };
    let moved = false;
    // Where we were busy ourselves, what has come meanwhile is heard first.
    socket.setTimeout(ANSWERS_WITHIN_MS, () => {
      moved = false;
      setImmediate(() => {
        if (!moved) tell(false);
      });
    });
    socket.once("connect", () => {
      moved = true;
      socket.write(QUESTION);
    });
    socket.once("data", () => tell(true));
    socket.once("error", () => tell(false));
    socket.once("close", () => tell(false));
  });
}
