/** One browser, started with the built extension installed unless a test does that itself. */
export interface TestBrowser {
  readonly name: 'chromium' | 'firefox';

  /**
   * Installs an extension in the running browser. What is installed already is updated, or
   * reloaded when it is the same version, under the open tabs.
   * @param directory the built extension; the same one at each call
   */
  install(directory: string): Promise<void>;

  /**
   * Has a script run at the start of every document of the tabs that are opened from now on, before
   * the page's own scripts and in their world.
   */
  runInDocuments(script: string): Promise<void>;

  /** Opens an empty tab in front of the others. */
  newTab(): Promise<Tab>;

  /**
   * Opens one of the extension's own pages in a tab.
   * @param path the file within the extension, such as `popup.html`
   * @param size the size of the page in CSS pixels; without it, that of every tab
   */
  openExtensionPage(path: string, size?: Size): Promise<Tab>;

  /**
   * The page of the extension by which tests ask and set what no page shows: a picture, so that
   * nothing of the extension runs in it. It stays open behind the others.
   */
  controlPage(): Promise<Tab>;

  /**
   * Waits for the tab that `act` makes a page or the extension open, and for its page to load.
   * @throws when none opens within the time limit
   */
  waitForNewTab(act: () => Promise<void>): Promise<Tab>;

  /** Opens the popup of the toolbar's button, in the window in front. */
  openPopup(): Promise<void>;

  /** @returns the size of the popup on the screen; undefined while none is open */
  popupSize(): Promise<Size | undefined>;

  closePopup(): Promise<void>;

  /** Stops the extension's background, as the browser does when it has nothing to do. */
  stopBackground(): Promise<void>;

  /**
   * Does what a person does at a door of the extension that lies outside every page, in the window
   * of the tab in front, by the events with which the browser tells the extension's background.
   */
  useDoor(door: Door): Promise<void>;

  /** Closes the side panel, where it is open. */
  closePanel(): Promise<void>;

  /** @returns what the extension offers below the address bar for what is typed after its keyword */
  suggestions(words: string): Promise<readonly string[]>;

  /**
   * Listens for exceptions and rejections that nobody catches in the extension's background.
   * @returns gives those from now on, until the background is stopped
   */
  hearBackgroundErrors(): Promise<() => Promise<readonly string[]>>;

  /**
   * Has the extension's local storage fail, for reading and writing, in all of the extension that
   * starts from now on: background, pages, and scripts in the pages of others. It stays so.
   */
  breakStorage(): Promise<void>;

  /** Takes the network away from all tabs, or gives it back. */
  setOffline(isOffline: boolean): Promise<void>;

  /** Takes the extension's access to its hosts away, as a person can, or gives it back. */
  setHostAccess(isAllowed: boolean): Promise<void>;

  /** Opens an address in a private window, where the extension is then allowed. */
  openPrivately(url: string): Promise<Tab>;

  /** Quits the browser and starts it again with the same profile. Tabs from before are gone. */
  restart(): Promise<void>;

  /** Quits the browser and removes its profile. */
  close(): Promise<void>;
}

/** The item in the menu of a selection, the keys of a command, or Enter in the address bar. */
export type Door =
  | { readonly door: 'menu'; readonly selection: string }
  | { readonly door: 'command'; readonly name: string }
  | { readonly door: 'address-bar'; readonly words: string };

/** One tab. Everything here works on the page that the tab shows at that moment. */
export interface Tab {
  /** The native dialogs that have opened in this tab, in order. */
  readonly dialogs: readonly NativeDialog[];

  /**
   * What the browser has noted as errors in this tab, in order: exceptions and rejections that
   * nobody caught, of the page's scripts and the extension's, and `console.error`.
   */
  readonly errors: readonly string[];

  /** All that the console of this tab says, in order, each line with its kind before it. */
  readonly console: readonly string[];

  /** How native dialogs are answered, as soon as they open; held, they stay open. */
  dialogAnswer: 'accept' | 'dismiss' | 'hold';

  /** Answers the native dialog that was held. */
  acceptDialog(): Promise<void>;

  /** Goes to an address and waits for its `load` event. */
  goto(url: string): Promise<void>;

  /** Loads the page anew, as the browser's button does. */
  reload(): Promise<void>;

  /** Goes back to the page before, as the browser's button does. */
  back(): Promise<void>;

  url(): Promise<string>;

  /** Runs `act` and waits for the `load` event of the page that it makes the tab go to. */
  navigate(act: () => Promise<void>): Promise<void>;

  /**
   * Clicks with a real mouse event in the middle of one visible control. The control is waited
   * for, scrolled into view, and must have come to rest and be covered by nothing.
   * @throws when it does not come to that within the time limit, or when several fit
   */
  click(target: Target): Promise<void>;

  /** Presses and releases one key, named as in `KeyboardEvent.key`. */
  press(key: string): Promise<void>;

  /** Runs a self-contained function in the world of the page's own scripts. */
  evaluate<Result>(fn: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Result, Argument>(
    fn: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;

  /**
   * @returns what the scripts of the tab's process hold, without what nothing uses any more;
   *   undefined in Firefox, which tells no driver
   */
  usedMemory(): Promise<UsedMemory | undefined>;

  /** Waits until a CSS selector finds an element, a visible one, or none any more. */
  waitFor(selector: string, state: 'attached' | 'visible' | 'gone'): Promise<void>;

  /**
   * The extension's overlay as it is now; null when the page has none.
   * @param frame CSS selector of the frame that it is in, if it is in one
   */
  overlay(frame?: string): Promise<ShadowElement | null>;

  /**
   * Runs a function in a world of its own; null when the page has no overlay.
   * @param fn the source of a self-contained function; its second argument is the overlay's root
   */
  callInOverlay<Answer>(fn: string): Promise<Answer | null>;

  /** Waits for an overlay whose visible text contains `text`. */
  waitForOverlay(text: string): Promise<ShadowElement>;

  /** As `waitForOverlay`, for the overlay in the frame of an element. */
  waitForOverlayInFrame(frame: string, text: string): Promise<ShadowElement>;

  /** Waits until the page has no overlay. */
  waitForNoOverlay(): Promise<void>;

  /**
   * As `click`, for the control of that accessible name inside the overlay.
   * @param frame CSS selector of the frame that it is in, if it is in one
   */
  clickInOverlay(name: string, frame?: string): Promise<void>;

  /** Moves the mouse there and leaves it there. */
  moveTo(point: Point): Promise<void>;

  /** Drags what has that accessible name inside the overlay, with a button of a real mouse. */
  dragInOverlay(name: string, by: Point, button?: MouseButton): Promise<void>;

  /**
   * Waits for a mark whose flag says `text`.
   * @param frame CSS selector of the frame that it is in, if it is in one
   */
  waitForMark(text: string, frame?: string): Promise<MarkOnPage>;

  /** What is marked now; null when nothing is. */
  mark(): Promise<MarkOnPage | null>;

  /** Clicks with a real mouse event in the middle of what is marked. */
  clickMark(text: string, frame?: string): Promise<void>;

  /**
   * Clicks with a real mouse event on the flag of a mark.
   * @param height where, as a part of its height; without it, in the middle
   */
  clickFlag(text: string, height?: number): Promise<void>;

  /** Waits until the page has no marker. */
  waitForNoMark(): Promise<void>;

  /**
   * Sets the size of the page in CSS pixels and, where given, the person's colours.
   * In Firefox the colours hold for all tabs.
   */
  setViewport(viewport: Size & Colours): Promise<void>;

  /** @returns what is drawn when the page is printed, equal for equal pages */
  print(): Promise<string>;

  /**
   * What a screen reader finds in the page, in its order: from the browser's own tree. The tab must
   * be in front.
   */
  spokenParts(): Promise<readonly SpokenPart[]>;

  /** Writes a PNG of what the tab shows. */
  screenshot(path: string): Promise<void>;

  /**
   * Closes it; or leaves its page, and keeps the tab for the next one that is wanted: to open one
   * takes longer than most tests.
   */
  close(): Promise<void>;
}

/**
 * What to click: a control by its exact accessible name (or, where no control bears it, the
 * innermost element of that text), or an element by CSS selector; either one in the page itself
 * or inside the frame whose element the CSS selector `frame` finds.
 */
export type Target =
  | string
  | { readonly name: string; readonly frame?: string }
  | { readonly css: string; readonly frame?: string };

/** What scripts hold. */
export interface UsedMemory {
  readonly bytes: number;
  readonly documents: number;
  readonly listeners: number;
}

export interface NativeDialog {
  /** `alert`, `confirm`, `prompt` or `beforeunload`. */
  readonly type: string;
  readonly message: string;
}

/** The buttons of a mouse that people press. */
export type MouseButton = 'left' | 'right';

/** In CSS pixels, of the page's view. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The colours that the person has chosen for all that the browser shows. */
export interface Colours {
  readonly colourScheme?: 'light' | 'dark';
  /** Whether their few colours take the place of the page's. */
  readonly forcedColours?: boolean;
}

/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** In CSS pixels, relative to the viewport. */
export type Rect = Size & Point;

/** A part of a page as the browser tells it to a screen reader. */
export interface SpokenPart {
  readonly role:
    | 'heading'
    | 'button'
    | 'checkbox'
    | 'progressbar'
    | 'link'
    | 'searchbox'
    | 'textbox';
  readonly name: string;
  /** Of a heading. */
  readonly level?: number;
}

/** What the marker shows. */
export interface MarkOnPage {
  /** What its flag says, and what to know before; empty where it has none. */
  readonly text: string;
  readonly note: string;
  readonly tone: string;
  /** Where the outline is, or was before its control went out of view. */
  readonly rect: Rect;
  /** Whether there is an outline, because some of the control shows. */
  readonly isInView: boolean;
  /** Whether a line leads from the flag to the outline. */
  readonly line: boolean;
  /** Where the flag is; missing where there is none. */
  readonly flag?: Rect;
}

/** A copy of an element of the overlay as plain data; the outermost one is the host itself. */
export interface ShadowElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The accessible name, as far as tests need it: labels, alternative texts, visible text. */
  readonly name: string;
  /** The visible text of the element and its descendants, whitespace folded. */
  readonly text: string;
  /** Whether it is rendered, and neither hidden nor fully transparent. */
  readonly visible: boolean;
  /** Whether it has the focus within the overlay. */
  readonly focused: boolean;
  /** In CSS pixels, relative to the viewport. */
  readonly rect: Rect;
  readonly children: readonly ShadowElement[];
}
