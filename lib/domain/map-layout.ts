/**
 * Where the map draws each stage, milestone and arrow, in the units of the diagram it came from. Part of the pathway: another pathway,
 * another drawing.
 */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly stages: Readonly<
    Record<string, Box & { readonly fill: string; readonly stroke: string }>
  >;
  readonly milestones: Readonly<
    Record<string, Box & { readonly fill: string; readonly label: string }>
  >;
  readonly arrows: readonly Box[];
}
