/** A milestone in the picture of the map: its circle with the sign, and the plate with its words. */
import { type Station, centreOf } from "@/components/map/geometry";
import { GLYPHS, glyphOf } from "@/components/map/glyphs";
import { type MapMilestone, RESTS_WORDS } from "@/components/map/map-view";
import { type TextLook, breakLines, textAt, widthOf } from "@/components/map/svg-text";
import { MILESTONE_STATE_NAMES, type MilestoneState } from "@/lib/domain/milestone-state";

const WIDEST = 196;
const LINE = 22;
const NAME: TextLook = { size: 20, bold: true };
const PLAIN: TextLook = { size: 18 };
const STATE: TextLook = { size: 18, bold: true };

interface Line {
  readonly words: string;
  readonly look: TextLook;
}

const CIRCLES: Readonly<Record<MilestoneState, { readonly body: string; readonly sign: string }>> =
  {
    notYet: {
      body: `fill="#fff" stroke="#5b6d7b" stroke-width="4" stroke-dasharray="9 6.5"`,
      sign: `stroke="#5b6d7b" stroke-width="7"`,
    },
    readyToSign: {
      body: `fill="#fff" stroke="#005eb8" stroke-width="10"`,
      sign: `stroke="#005eb8" stroke-width="5.5"`,
    },
    signedOff: {
      body: `fill="#007f3b" stroke="#007f3b" stroke-width="4"`,
      sign: `stroke="#fff" stroke-width="10"`,
    },
    changedSince: {
      body: `fill="#ffdf94" stroke="#212b32" stroke-width="6"`,
      sign: `stroke="#212b32" stroke-width="11"`,
    },
    withdrawn: {
      body: `fill="#fff" stroke="#b3141c" stroke-width="7"`,
      sign: `stroke="#b3141c" stroke-width="10"`,
    },
  };

/** A circle on a border with its plate below; `bottom` is where the plate ends. */
export class PointPicture {
  readonly bottom: number;
  private readonly lines: readonly Line[];
  private readonly top: number;
  private readonly station: Extract<Station, { kind: "milestone" }>;
  private readonly middle: number;

  constructor(station: Extract<Station, { kind: "milestone" }>, middle: number) {
    this.station = station;
    this.middle = middle;
    this.lines = linesOf(station.milestone);
    this.top = middle + station.box.width / 2 + 8;
    this.bottom = this.top + this.lines.length * LINE + 14;
  }

  /** Gives its svg. */
  drawn(): string {
    const { box, milestone, large } = this.station;
    const x = centreOf(box);
    const widest = Math.max(...this.lines.map(({ words, look }) => widthOf(words, look))) + 16;
    return [
      circle(milestone, x, this.middle, box.width, large),
      `<rect x="${x - widest / 2}" y="${this.top}" width="${widest}" height="${this.bottom - this.top}" rx="9" fill="#fff" stroke="#8b9aa6"/>`,
      ...this.lines.map(({ words, look }, index) =>
        textAt(x, this.top + 23 + index * LINE, words, look),
      ),
    ].join("");
  }

  /** Gives the svg of a milestone that stands at the foot of a box. */
  static atFoot(
    { milestone, box }: Extract<Station, { kind: "inside" }>,
    top: number,
    height: number,
  ): string {
    const lines = linesOf({ ...milestone, rests: false }).slice(0, 3);
    const middle = top + height / 2 - 8;
    const first = middle - (lines.length * LINE) / 2 + 16;
    return [
      `<rect x="${box.x + 20}" y="${top}" width="${box.width - 40}" height="${height - 16}" rx="10" fill="#fff" stroke="#8b9aa6"/>`,
      circle(milestone, box.x + 60, middle, 60, false),
      ...lines.map(({ words, look }, index) =>
        textAt(box.x + 102, first + index * LINE, words, { ...look, anchor: "start" }),
      ),
    ].join("");
  }
}

function linesOf(milestone: MapMilestone): readonly Line[] {
  return [
    ...broken(milestone.name, NAME),
    ...broken(MILESTONE_STATE_NAMES[milestone.state], milestone.state === "notYet" ? PLAIN : STATE),
    ...broken(milestone.dateText, PLAIN),
    ...broken(milestone.rests ? RESTS_WORDS : null, STATE),
  ];
}

function broken(words: string | null, look: TextLook): readonly Line[] {
  if (words === null) return [];
  return breakLines(words, WIDEST - 16, look).map((line) => ({ words: line, look }));
}

function circle(
  { state, rests }: MapMilestone,
  x: number,
  y: number,
  size: number,
  last: boolean,
): string {
  const look = CIRCLES[state];
  const glyph = glyphOf(state, last);
  const sign = glyph === "dot" ? `stroke="#5b6d7b" stroke-width="16"` : look.sign;
  const triangle = `<path d="M80 2 98 34H62Z" fill="#ffdf94" stroke="#212b32" stroke-width="3" stroke-linejoin="round"/><path d="M80 12v10M80 27v1" stroke="#212b32" stroke-width="4.5" stroke-linecap="round"/>`;
  return [
    `<g transform="translate(${x - size / 2} ${y - size / 2}) scale(${size / 100})">`,
    `<circle cx="50" cy="50" r="50" fill="#fff"/><circle cx="50" cy="50" r="42" ${look.body}/>`,
    `<path d="${GLYPHS[glyph]}" fill="none" ${sign} stroke-linecap="round" stroke-linejoin="round"/>`,
    rests ? triangle : "",
    "</g>",
  ].join("");
}
