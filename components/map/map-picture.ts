/**
 * The map as a picture for the report: one string of svg, of the pathway's own width, that reads in black and white. Every
 * state has its sign and its word; "you are here" has a thick frame and a flag.
 */
import { type Station, centreOf, walk } from "@/components/map/geometry";
import {
  type MapStage,
  type MapView,
  type StageTone,
  countWords,
  toneOf,
} from "@/components/map/map-view";
import { PointPicture } from "@/components/map/point-picture";
import { type TextLook, breakLines, escapeXml, textAt } from "@/components/map/svg-text";

const TOP = 60;
const HEAD = 124;
const LINE = 23;
const GAP = 8;
const FOOT = 100;
/** Between a box and what hangs below it. */
const HANGING = 20;

const BODY: TextLook = { size: 18 };
const LOOKS: Readonly<
  Record<StageTone, Readonly<Record<"head" | "ink" | "body" | "line", string>>>
> = {
  here: { head: "#0b2f5b", ink: "#ffffff", body: "#ffffff", line: "#0b2f5b" },
  settled: { head: "#005eb8", ink: "#ffffff", body: "#e3eef9", line: "#005eb8" },
  begun: { head: "#cfe0f1", ink: "#0b2f5b", body: "#ffffff", line: "#5b87b5" },
  ahead: { head: "#eef1f4", ink: "#3f5464", body: "#ffffff", line: "#8b9aa6" },
};

/** Gives the map as svg text. Its size is in the viewBox alone, so that it fits any width. */
export function mapPicture(view: MapView): string {
  const stations = walk(view);
  const usual = Math.min(...Object.values(view.layout.milestones).map((circle) => circle.width));
  const middle = TOP + HEAD + 26 + usual / 2;
  const points = stations.flatMap((station) =>
    station.kind === "milestone" ? [new PointPicture(station, middle)] : [],
  );
  const plates = Math.max(...points.map((point) => point.bottom), middle + usual);
  const details = Math.max(...view.stages.map((stage) => detailsOf(stage).height));
  const foot = plates + 34 + details;
  const bottom = foot + FOOT;
  const below = Math.max(...view.stages.map((stage) => hangingOf(stage).height));
  const drawn = stations.map((station) => {
    if (station.kind === "stage")
      return stagePicture(view, station, { middle, plates, foot, bottom });
    if (station.kind === "inside") return PointPicture.atFoot(station, foot, FOOT);
    return "";
  });
  const { width } = view.layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-40 0 ${width + 80} ${bottom + 8 + (below === 0 ? 0 : HANGING + below)}"`,
    ` font-family="Arial, Liberation Sans, DejaVu Sans, sans-serif">`,
    `<title>${escapeXml(`Map of ${view.title}`)}</title>`,
    ...drawn,
    ...points.map((point) => point.drawn()),
    "</svg>",
  ].join("");
}

interface Heights {
  readonly middle: number;
  readonly plates: number;
  readonly foot: number;
  readonly bottom: number;
}

function stagePicture(
  view: MapView,
  { stage, box }: Extract<Station, { kind: "stage" }>,
  { middle, plates, foot, bottom }: Heights,
): string {
  const tone = toneOf(stage);
  const look = LOOKS[tone];
  const x = box.x + 4;
  const width = box.width - 8;
  const centre = centreOf(box);
  const frame = `stroke="${look.line}" stroke-width="${stage.isHere ? 7 : 2.5}"${tone === "ahead" ? ` stroke-dasharray="9 6"` : ""}`;
  const hasOwnFoot = view.milestones.some(
    (each) => each.inside === stage.key && each.name === stage.resource,
  );
  const details = detailsOf(stage);
  return [
    `<rect x="${x}" y="${TOP}" width="${width}" height="${bottom - TOP}" rx="14" fill="${look.body}"/>`,
    `<path d="M${x} ${TOP + HEAD}v${14 - HEAD}q0-14 14-14h${width - 28}q14 0 14 14v${HEAD - 14}z" fill="${look.head}"/>`,
    `<rect x="${x}" y="${TOP}" width="${width}" height="${bottom - TOP}" rx="14" fill="none" ${frame}/>`,
    textAt(centre, TOP + 40, stage.name, { size: 27, bold: true, fill: look.ink }),
    ...breakLines(stage.state, width - 20, BODY).map((line, index) =>
      textAt(centre, TOP + 68 + index * LINE, line, { ...BODY, fill: look.ink }),
    ),
    stage.required === 0 ? "" : countAndBar(stage, centre, look.ink),
    arrow(centre, middle, tone === "settled" || tone === "here"),
    ...details.lines.map((line) =>
      textAt(centre, plates + 36 + line.down, line.words, { ...BODY, bold: line.bold }),
    ),
    hasOwnFoot ? "" : `<path d="M${x + 20} ${foot}h${width - 40}" stroke="${look.line}"/>`,
    ...(hasOwnFoot ? [] : breakLines(stage.resource, width - 40, BODY)).map((line, index, all) =>
      textAt(centre, foot + FOOT / 2 + 7 + (index - (all.length - 1) / 2) * LINE, line, BODY),
    ),
    ...hangingOf(stage).lines.map((line) =>
      textAt(centre, bottom + HANGING + 18 + line.down, line.words, BODY),
    ),
    stage.isHere ? marker(centre) : "",
  ].join("");
}

function countAndBar(stage: MapStage, centre: number, ink: string): string {
  const part = Math.min(1, stage.settled / stage.required) * 200;
  return [
    textAt(centre, TOP + 91, countWords(stage) ?? "", { ...BODY, fill: ink }),
    `<rect x="${centre - 100}" y="${TOP + 103}" width="200" height="10" rx="5" fill="none" stroke="${ink}" stroke-width="1.5"/>`,
    `<rect x="${centre - 100}" y="${TOP + 103}" width="${part}" height="10" rx="5" fill="${ink}"/>`,
  ].join("");
}

interface DetailLine {
  readonly words: string;
  readonly bold: boolean;
  readonly down: number;
}

/** Lines below each other, and how high they are together. */
interface Lines {
  readonly lines: readonly DetailLine[];
  readonly height: number;
}

/** Gives the lines in a box, below the circles. */
function detailsOf({ turn, standing, nextDate }: MapStage): Lines {
  return linesOf([
    ...(turn === null ? [] : [{ words: turn, bold: true }]),
    ...[standing, nextDate].flatMap((words) => (words === null ? [] : [{ words, bold: false }])),
  ]);
}

/** Gives the lines that hang below a box, as they do on the screen: what comes next, and where deployments are. */
function hangingOf(stage: MapStage): Lines {
  return linesOf(stage.lines.map(({ text }) => ({ words: text, bold: false })));
}

function linesOf(paragraphs: readonly { readonly words: string; readonly bold: boolean }[]): Lines {
  const lines: DetailLine[] = [];
  let down = 0;
  for (const { words, bold } of paragraphs) {
    for (const line of breakLines(words, 236, { ...BODY, bold })) {
      lines.push({ words: line, bold, down });
      down += LINE;
    }
    down += GAP;
  }
  return { lines, height: down };
}

function arrow(centre: number, middle: number, behind: boolean): string {
  const fill = behind ? "#0b2f5b" : "#ffffff";
  return `<path transform="translate(${centre - 45} ${middle - 27}) scale(.9)" d="M0 16 60 13V0l40 30-40 30V47L0 44l15-14z" fill="${fill}" stroke="#0b2f5b" stroke-width="2"/>`;
}

function marker(centre: number): string {
  return [
    `<rect x="${centre - 78}" y="4" width="156" height="38" rx="19" fill="#0b2f5b"/>`,
    `<path d="M${centre - 12} 41h24l-12 14z" fill="#0b2f5b"/>`,
    textAt(centre, 30, "You are here", { size: 20, bold: true, fill: "#ffffff" }),
  ].join("");
}
