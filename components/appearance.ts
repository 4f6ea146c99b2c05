/** How the person wants cards and the extension's pages to look; `tokens.css`, `page-frame.css` and `card.css` heed it. */
export interface Appearance {
  /** As in the settings: `system`, `light` or `dark`. */
  readonly theme: string;
  /** As in the settings: `standard`, `large` or `very-large`. */
  readonly textSize: string;
}
