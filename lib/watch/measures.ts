import { monitorEventLoopDelay } from "node:perf_hooks";

// What the process counts while it runs, in the text format that Prometheus reads.

/** A number by name; labels, where several go by one name. */
export interface Measure {
  readonly name: string;
  readonly help: string;
  readonly kind: "gauge" | "counter";
  readonly values: readonly (readonly [labels: Readonly<Record<string, string>>, value: number])[];
}

interface Answered {
  readonly labels: string;
  readonly within: number[];
  count: number;
  seconds: number;
}
interface Held {
  readonly answered: Map<string, Answered>;
  readonly delay: ReturnType<typeof monitorEventLoopDelay>;
  clearedOutAt: number;
}

/** The upper ends, in seconds, of the ranges in which answers are counted. */
const ENDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

// On the process and not in this module: the door counts, the bundled product tells.
const onProcess = globalThis as { pathToLiveMeasures?: Held };

function held(): Held {
  if (!onProcess.pathToLiveMeasures) {
    const delay = monitorEventLoopDelay({ resolution: 20 });
    delay.enable();
    onProcess.pathToLiveMeasures = { answered: new Map(), delay, clearedOutAt: 0 };
  }
  return onProcess.pathToLiveMeasures;
}

/** Counts an answer, by the pattern of its route: addresses are as many as people type. */
export function countAnswer(method: string, route: string, status: number, seconds: number): void {
  const labels = labelled({ method, route, status: String(status) });
  const { answered } = held();
  const found = answered.get(labels) ?? { labels, within: ENDS.map(() => 0), count: 0, seconds: 0 };
  answered.set(labels, found);
  found.count += 1;
  found.seconds += seconds;
  for (const [at, end] of ENDS.entries())
    if (seconds <= end) found.within[at] = (found.within[at] ?? 0) + 1;
}

/** Notes that what nobody needs any more was cleared out. */
export function noteClearedOut(now: Date): void {
  held().clearedOutAt = now.getTime();
}

/** Gives what this process knows of itself, and the measures given, as text. */
export function measuresAsText(others: readonly Measure[]): string {
  const { answered, delay, clearedOutAt } = held();
  const own: Measure[] = [
    gauge("event_loop_delay_seconds", "How late the process comes to its work, since last asked.", [
      [{ quantile: "0.5" }, delay.percentile(50) / 1e9],
      [{ quantile: "0.99" }, delay.percentile(99) / 1e9],
      [{ quantile: "1" }, delay.max / 1e9],
    ]),
    gauge("resident_memory_bytes", "Memory of the process.", [[{}, process.memoryUsage.rss()]]),
    gauge("start_time_seconds", "When the process began.", [
      [{}, Math.round(Date.now() / 1000 - process.uptime())],
    ]),
    gauge("last_clearing_out_seconds", "When the process last cleared out; 0 is never.", [
      [{}, clearedOutAt / 1000],
    ]),
  ];
  delay.reset();
  const lines = [...own, ...others].flatMap(({ name, help, kind, values }) => [
    `# HELP path_to_live_${name} ${help}`,
    `# TYPE path_to_live_${name} ${kind}`,
    ...values.map(([labels, value]) => `path_to_live_${name}${braced(labelled(labels))} ${value}`),
  ]);
  return [...lines, ...durations([...answered.values()]), ""].join("\n");
}

/** Gives a gauge. */
export function gauge(name: string, help: string, values: Measure["values"]): Measure {
  return { name, help, kind: "gauge", values };
}

function durations(answered: readonly Answered[]): string[] {
  const name = "path_to_live_http_request_duration_seconds";
  return [
    `# HELP ${name} From the request's head to the answer's end.`,
    `# TYPE ${name} histogram`,
    ...answered.flatMap(({ labels, within, count, seconds }) => [
      ...ENDS.map((end, at) => `${name}_bucket{${labels},le="${end}"} ${within[at] ?? 0}`),
      `${name}_bucket{${labels},le="+Inf"} ${count}`,
      `${name}_sum{${labels}} ${seconds}`,
      `${name}_count{${labels}} ${count}`,
    ]),
  ];
}

const labelled = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replaceAll(/["\\\n]/g, "_")}"`)
    .join(",");
const braced = (labels: string): string => (labels === "" ? "" : `{${labels}}`);
