/** Where a card is fastened in the window, so that it stays there when sizes change. */
export interface Place {
  readonly side: 'left' | 'right';
  readonly edge: 'top' | 'bottom';
  /** How far it is from that side, in CSS pixels. */
  readonly x: number;
  /** How far it is from that edge, in CSS pixels. */
  readonly y: number;
}

/** A rectangle in the window's coordinates, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
