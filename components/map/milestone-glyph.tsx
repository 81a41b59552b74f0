import type { MilestoneState } from "@/lib/domain/milestone-state";
import { GLYPHS, glyphOf } from "@/components/map/glyphs";

interface MilestoneGlyphProps {
  readonly state: MilestoneState;
  readonly rests: boolean;
  /** The last of the way shows its flag until it is signed. */
  readonly last: boolean;
  readonly className?: string;
}

/** The circle of a milestone: its state as outline, colour and sign. Decorative, because the words stand beside it. */
export function MilestoneGlyph({ state, rests, last, className = "" }: MilestoneGlyphProps) {
  const glyph = glyphOf(state, last);
  return (
    <svg
      className={`ptl-disc ptl-disc--${state} ${className}`}
      viewBox="0 0 100 100"
      aria-hidden="true"
      focusable="false"
    >
      <circle className="ptl-disc__halo" cx="50" cy="50" r="50" />
      <circle className="ptl-disc__body" cx="50" cy="50" r="42" />
      <path className={`ptl-disc__sign ptl-disc__sign--${glyph}`} d={GLYPHS[glyph]} />
      {rests ? (
        <g className="ptl-disc__rests">
          <path d="M80 2 98 34H62Z" />
          <path className="ptl-disc__rests-sign" d="M80 12v10M80 27v1" />
        </g>
      ) : null}
    </svg>
  );
}
