import { MapLink, Pause, Unbroken } from "@/components/map/map-link";
import { type MapLine, type MapStage, countWords, toneOf } from "@/components/map/map-view";

interface MapStageBoxProps {
  readonly stage: MapStage;
  /** The classes of its place. */
  readonly place: string;
  /** False where a milestone stands at the foot under the resource's own name. */
  readonly showsResource: boolean;
}

/** A box of the map: what it is called, how far it is, whose move lies in it, what it needs. */
export function MapStageBox({ stage, place, showsResource }: MapStageBoxProps) {
  const counts = countWords(stage);
  return (
    <li className={`ptl-stage ptl-stage--${toneOf(stage)} ${place}`}>
      <div className="ptl-stage__box">
        <MapLink href={stage.href} className="ptl-stage__link" here={stage.isHere}>
          <span className="ptl-stage__head">
            {stage.isHere ? (
              <span className="ptl-stage__marker">
                You are here
                <Pause />
              </span>
            ) : null}
            <strong className="ptl-stage__name">{stage.name}</strong>
            <Pause />
            <span className="ptl-stage__state">
              {stage.state}
              {counts === null ? null : (
                <>
                  <Pause />
                  <span className="ptl-stage__count">{counts}</span>
                </>
              )}
            </span>
            {counts === null ? null : <ProgressBar part={stage.settled / stage.required} />}
          </span>
          <Arrow />
          <span className="ptl-stage__detail">
            <Detail part="turn" words={stage.turn} />
            <Detail part="standing" words={stage.standing} />
            <Detail part="date" words={stage.nextDate} />
          </span>
          {showsResource ? (
            <span className="ptl-stage__foot">
              <Pause />
              {stage.resource}
            </span>
          ) : null}
        </MapLink>
      </div>
      <Lines lines={stage.lines} />
    </li>
  );
}

function Detail({ part, words }: { readonly part: string; readonly words: string | null }) {
  if (words === null) return null;
  return (
    <span className={`ptl-stage__${part}`}>
      <Pause />
      {words}
    </span>
  );
}

/** What hangs below the box, which is one link: links of their own. */
function Lines({ lines }: { readonly lines: readonly MapLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="ptl-stage__lines">
      {lines.map(({ text, href }) => (
        <li className="ptl-stage__line" key={text}>
          {href === null ? (
            text
          ) : (
            <a href={href}>
              <Unbroken words={text} />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** How much is settled, drawn; the words above it say the same. */
export function ProgressBar({ part }: { readonly part: number }) {
  return (
    <svg className="ptl-bar" aria-hidden="true" focusable="false" width="100%" height="8">
      <rect className="ptl-bar__all" width="100%" height="8" rx="4" />
      {part > 0 ? (
        <rect className="ptl-bar__part" width={`${Math.min(100, part * 100)}%`} height="8" rx="4" />
      ) : null}
    </svg>
  );
}

/** The stylised arrow of the diagram, pointing the way. */
function Arrow() {
  return (
    <svg className="ptl-stage__arrow" viewBox="0 0 100 60" aria-hidden="true" focusable="false">
      <path d="M0 16 60 13V0l40 30-40 30V47L0 44l15-14z" />
    </svg>
  );
}
