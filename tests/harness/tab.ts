import { inflateSync } from 'node:zlib';
import {
  type Control,
  coverOfFrame,
  frameOrigin,
  type RootAnswer,
  type RootRequest,
  searchRoot,
  waitForLoaded,
  waitForState,
} from './in-page.ts';
import { VIEWPORT } from './launch.ts';
import type {
  Colours,
  MarkOnPage,
  MouseButton,
  NativeDialog,
  Point,
  ShadowElement,
  Size,
  SpokenPart,
  Tab,
  Target,
  UsedMemory,
} from './types.ts';

/** How long anything in a page is waited for, in milliseconds. A net: a busy machine may stand still for seconds. */
const LIMIT = 30_000;

/** The overlay's host: beside the body, or in what the page shows above all else. */
const OVERLAY = 'jianzaoshi-helper';
/** The marker's host, a child of the root element. */
const MARKER = 'html > jianzaoshi-marker';

/** What a tab needs of the driver of its browser. */
export interface TabDriver {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  url(): Promise<string>;
  /** Waits for the next `load` event of the page, from the call on. */
  nextLoad(): Promise<void>;
  bringToFront(): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  moveTo(point: Point): Promise<void>;
  /** Presses the mouse at one point of the page, moves it to another, and lets it go there. */
  drag(from: Point, to: Point, button: MouseButton): Promise<void>;
  press(key: string): Promise<void>;
  evaluate<Result, Argument>(
    fn: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** As `evaluate`, in the frame of an element; null when the selector finds no frame. */
  evaluateInFrame<Result, Argument>(
    selector: string,
    fn: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result | null>;
  /**
   * Runs a function for the closed shadow root of an element; null when there is no such element.
   * @param host selector of the element
   * @param fn the source of a self-contained function of `argument` and the root
   * @param frame selector of the frame that it is in, if it is in one
   */
  callInHost<Answer>(
    host: string,
    fn: string,
    argument: object,
    frame?: string,
  ): Promise<Answer | null>;
  usedMemory(): Promise<UsedMemory | undefined>;
  setViewport(viewport: Size & Colours): Promise<void>;
  isClosed(): boolean;
  /** @returns the bytes of a PDF file */
  print(): Promise<Uint8Array>;
  spokenParts(): Promise<readonly SpokenPart[]>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** What the drivers say when the page that a function runs in is left meanwhile. */
const LEFT_PAGE =
  /context was destroyed|cannot find context|target navigated|frame was detached|node with given id|no such (node|shadow root)|page has been left/i;

/** A tab of either browser. */
export class DrivenTab implements Tab {
  dialogAnswer: Tab['dialogAnswer'] = 'accept';
  readonly #driver: TabDriver;
  #dialogs: NativeDialog[] = [];
  #held: ((accept: boolean) => Promise<void>) | undefined;
  #errors: string[] = [];
  #console: string[] = [];
  /** What of the tab is not as in a new one. */
  #changed = { size: false, colours: false, pointer: false };
  /** What was set last. */
  #size: Size | undefined;

  #keep: ((tab: DrivenTab) => void) | undefined;

  constructor(driver: TabDriver) {
    this.#driver = driver;
  }

  /** Has it be kept, blank and as new, in the place of being closed. */
  keepWith(keep: (tab: DrivenTab) => void): this {
    this.#keep = keep;
    return this;
  }

  get dialogs(): readonly NativeDialog[] {
    return this.#dialogs;
  }

  get errors(): readonly string[] {
    return this.#errors;
  }

  get console(): readonly string[] {
    return this.#console;
  }

  /** Notes an error of a script in this tab that nobody caught. */
  takeError(message: string): void {
    this.#errors.push(message);
    this.#console.push(`uncaught: ${message}`);
  }

  /** Notes a line of the console. */
  takeLine(kind: string, text: string): void {
    if (kind === 'error') this.#errors.push(text);
    this.#console.push(`${kind}: ${text}`);
  }

  /** Notes a native dialog that has opened, and answers it unless it is to be held. */
  takeDialog(dialog: NativeDialog, answer: (accept: boolean) => Promise<void>): void {
    this.#dialogs.push(dialog);
    if (this.dialogAnswer === 'hold') this.#held = answer;
    // The answer has no effect when the page has been closed meanwhile.
    else answer(this.dialogAnswer === 'accept').catch(() => {});
  }

  async acceptDialog(): Promise<void> {
    await this.#held?.(true);
    this.#held = undefined;
  }

  goto(url: string): Promise<void> {
    return this.#driver.goto(url);
  }

  reload(): Promise<void> {
    return this.#driver.reload();
  }

  back(): Promise<void> {
    return this.#driver.back();
  }

  url(): Promise<string> {
    return this.#driver.url();
  }

  bringToFront(): Promise<void> {
    return this.#driver.bringToFront();
  }

  /** Waits until a page other than the blank one that a tab opens with has loaded. */
  async waitForLoaded(): Promise<void> {
    if (!(await this.#lasting((limit) => this.#driver.evaluate(waitForLoaded, limit)))) {
      throw new Error(`No page loaded within ${LIMIT} ms; the tab is at ${await this.url()}.`);
    }
  }

  async navigate(act: () => Promise<void>): Promise<void> {
    await Promise.all([this.#driver.nextLoad(), act()]);
  }

  async click(target: Target): Promise<void> {
    const { frame, ...wanted } =
      typeof target === 'string' ? { name: target, frame: undefined } : target;
    const control: Control =
      'css' in wanted ? { seek: 'css', css: wanted.css } : { seek: 'name', name: wanted.name };
    await this.#driver.bringToFront();
    if (frame !== undefined) {
      return this.#clickInFrame(frame, control);
    }
    const answer = await this.#lasting((limit) =>
      this.#driver.evaluate(searchRoot, { ...control, limit }),
    );
    await this.#clickAnswer(answer);
  }

  async #clickInFrame(frame: string, control: Control): Promise<void> {
    await this.waitFor(frame, 'visible');
    const answer = await this.#lasting((limit) =>
      this.#driver.evaluateInFrame(frame, searchRoot, { ...control, limit }),
    );
    const origin = await this.#driver.evaluate(frameOrigin, frame);
    if (!answer || !origin) {
      throw new Error(`${frame} is no frame.`);
    }
    if (answer.kind !== 'point') {
      return this.#clickAnswer(answer);
    }
    const [x, y] = [origin.x + answer.x, origin.y + answer.y];
    const cover = await this.#driver.evaluate(coverOfFrame, { selector: frame, x, y });
    if (cover) {
      throw new Error(`The point to click in the frame ${frame} is covered by ${cover}.`);
    }
    await this.#clickAt(x, y);
  }

  async #clickAnswer(answer: RootAnswer): Promise<void> {
    if (answer.kind !== 'point') {
      throw new Error(answer.kind === 'problem' ? answer.problem : 'No point to click.');
    }
    await this.#clickAt(answer.x, answer.y);
  }

  press(key: string): Promise<void> {
    return this.#driver.press(key);
  }

  evaluate<Result, Argument>(
    fn: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    return this.#driver.evaluate(fn, argument as Argument);
  }

  usedMemory(): Promise<UsedMemory | undefined> {
    return this.#driver.usedMemory();
  }

  async waitFor(selector: string, state: 'attached' | 'visible' | 'gone'): Promise<void> {
    const held = await this.#lasting((limit) =>
      this.#driver.evaluate(waitForState, { selector, state, limit }),
    );
    if (!held) {
      throw new Error(`${selector} was not ${state} within ${LIMIT} ms at ${await this.url()}.`);
    }
  }

  /** @param frame selector of the frame that the host is in, if it is in one */
  #search(host: string, request: RootRequest, frame?: string): Promise<RootAnswer | null> {
    return this.#driver.callInHost(host, searchRoot.toString(), request, frame);
  }

  callInOverlay<Answer>(fn: string): Promise<Answer | null> {
    return this.#driver.callInHost(OVERLAY, fn, {});
  }

  async overlay(frame?: string): Promise<ShadowElement | null> {
    const answer = await this.#search(OVERLAY, { seek: 'text', text: '', limit: 0 }, frame);
    return answer?.kind === 'tree' ? answer.tree : null;
  }

  async waitForOverlay(text: string): Promise<ShadowElement> {
    const end = performance.now() + LIMIT;
    let problem = 'There is no overlay.';
    do {
      const answer = await this.#lasting(async (limit) => {
        await this.#driver.evaluate(waitForState, { selector: OVERLAY, state: 'attached', limit });
        return this.#search(OVERLAY, { seek: 'text', text, limit });
      }, end);
      if (answer?.kind === 'tree') {
        return answer.tree;
      }
      // The overlay may give way to another while it is looked at: then on to that one.
      problem = answer?.kind === 'problem' ? answer.problem : problem;
    } while (performance.now() < end);
    throw new Error(`No overlay with “${text}” within ${LIMIT} ms. ${problem}`);
  }

  async waitForOverlayInFrame(frame: string, text: string): Promise<ShadowElement> {
    const end = performance.now() + LIMIT;
    let answer: RootAnswer | null = null;
    do {
      await this.#driver.evaluateInFrame(frame, waitForState, {
        selector: OVERLAY,
        state: 'attached',
        limit: Math.max(0, end - performance.now()),
      } as const);
      answer = await this.#search(
        OVERLAY,
        { seek: 'text', text, limit: Math.max(0, end - performance.now()) },
        frame,
      );
      if (answer?.kind === 'tree') {
        return answer.tree;
      }
    } while (performance.now() < end);
    const problem = answer?.kind === 'problem' ? answer.problem : 'There is no overlay.';
    throw new Error(`No overlay with “${text}” in ${frame} within ${LIMIT} ms. ${problem}`);
  }

  waitForNoOverlay(): Promise<void> {
    return this.waitFor(OVERLAY, 'gone');
  }

  async clickInOverlay(name: string, frame?: string): Promise<void> {
    await this.#driver.bringToFront();
    const answer = await this.#lasting((limit) =>
      this.#search(OVERLAY, { seek: 'name', name, limit }, frame),
    );
    const origin = frame ? await this.#driver.evaluate(frameOrigin, frame) : { x: 0, y: 0 };
    if (answer?.kind === 'point' && origin) {
      await this.#clickAt(origin.x + answer.x, origin.y + answer.y);
    } else await this.#clickAnswer(answer ?? { kind: 'problem', problem: 'There is no overlay.' });
  }

  moveTo(point: Point): Promise<void> {
    this.#changed.pointer = true;
    return this.#driver.moveTo(point);
  }

  #clickAt(x: number, y: number): Promise<void> {
    this.#changed.pointer = true;
    return this.#driver.clickAt(x, y);
  }

  async dragInOverlay(name: string, by: Point, button: MouseButton = 'left'): Promise<void> {
    await this.#driver.bringToFront();
    const answer = await this.#lasting((limit) =>
      this.#search(OVERLAY, { seek: 'name', name, limit }),
    );
    if (answer?.kind !== 'point') {
      throw new Error(answer?.kind === 'problem' ? answer.problem : 'There is no overlay.');
    }
    const { x, y } = answer;
    this.#changed.pointer = true;
    await this.#driver.drag({ x, y }, { x: x + by.x, y: y + by.y }, button);
  }

  async waitForMark(text: string, frame?: string): Promise<MarkOnPage> {
    const end = performance.now() + LIMIT;
    let problem = 'There is no marker.';
    do {
      const limit = Math.max(0, end - performance.now());
      const answer = await this.#lasting(async () => {
        const wait = { selector: MARKER, state: 'attached', limit } as const;
        if (frame === undefined) await this.#driver.evaluate(waitForState, wait);
        else await this.#driver.evaluateInFrame(frame, waitForState, wait);
        return this.#search(MARKER, { seek: 'text', text: '', limit }, frame);
      }, end);
      const mark = answer?.kind === 'tree' ? markOf(answer.tree) : undefined;
      if (mark?.text === text) return mark;
      problem = mark ? `Its flag says: ${mark.text}` : problem;
    } while (performance.now() < end);
    throw new Error(`No mark with “${text}” within ${LIMIT} ms at ${await this.url()}. ${problem}`);
  }

  async mark(): Promise<MarkOnPage | null> {
    const answer = await this.#search(MARKER, { seek: 'text', text: '', limit: 0 });
    return answer?.kind === 'tree' ? markOf(answer.tree) : null;
  }

  async clickMark(text: string, frame?: string): Promise<void> {
    await this.#driver.bringToFront();
    const { rect } = await this.waitForMark(text, frame);
    const origin = frame ? await this.#driver.evaluate(frameOrigin, frame) : { x: 0, y: 0 };
    if (!origin) throw new Error(`${frame} is no frame.`);
    await this.#clickAt(origin.x + rect.x + rect.width / 2, origin.y + rect.y + rect.height / 2);
  }

  async clickFlag(text: string, height = 0.5): Promise<void> {
    await this.#driver.bringToFront();
    const { flag } = await this.waitForMark(text);
    if (!flag) throw new Error('The mark has no flag.');
    await this.#clickAt(flag.x + flag.width / 2, flag.y + flag.height * height);
  }

  waitForNoMark(): Promise<void> {
    return this.waitFor(MARKER, 'gone');
  }

  async setViewport(viewport: Size & Colours): Promise<void> {
    const { width, height, colourScheme, forcedColours } = viewport;
    const hasColours = colourScheme !== undefined || forcedColours !== undefined;
    // Asked for what it has, a browser takes as long as for another one.
    if (!hasColours && width === this.#size?.width && height === this.#size.height) return;
    this.#size = { width, height };
    this.#changed.size = true;
    if (hasColours) this.#changed.colours = true;
    await this.#driver.setViewport(viewport);
  }

  async print(): Promise<string> {
    return drawn(Buffer.from(await this.#driver.print()).toString('latin1'));
  }

  spokenParts(): Promise<readonly SpokenPart[]> {
    return this.#driver.spokenParts();
  }

  screenshot(path: string): Promise<void> {
    return this.#driver.screenshot(path);
  }

  /** @returns whether the tab is now as a new one */
  async #clear(): Promise<boolean> {
    if (this.isClosed() || this.#held || this.#changed.colours) return false;
    this.dialogAnswer = 'accept';
    await this.#driver.goto('about:blank');
    if (this.#changed.pointer) await this.#driver.moveTo({ x: 0, y: 0 });
    if (this.#changed.size) await this.setViewport(VIEWPORT);
    this.#changed = { size: false, colours: false, pointer: false };
    this.#dialogs = [];
    this.#errors = [];
    this.#console = [];
    return true;
  }

  isClosed(): boolean {
    return this.#driver.isClosed();
  }

  async close(): Promise<void> {
    if (this.#keep && (await this.#clear())) this.#keep(this);
    else await this.#driver.close();
  }

  /**
   * Asks until `end`, and again in the next page when the tab leaves the one that is being asked.
   * @param ask takes what is left of the time, in milliseconds
   */
  async #lasting<Result>(
    ask: (limit: number) => Promise<Result>,
    end = performance.now() + LIMIT,
  ): Promise<Result> {
    for (;;) {
      const limit = Math.max(0, end - performance.now());
      try {
        return await ask(limit);
      } catch (error) {
        if (limit === 0 || !(error instanceof Error && LEFT_PAGE.test(error.message))) {
          throw error;
        }
      }
    }
  }
}

/** @param root of the marker; see `page/way/drawing.ts` */
function markOf({ children }: ShadowElement): MarkOnPage {
  const [drawn] = children.filter(({ tag }) => tag === 'div');
  const [line, outline, flag] = ['i', 'div', 'p'].map((name) =>
    drawn?.children.find(({ tag }) => tag === name),
  );
  if (!drawn || !line || !outline || !flag) throw new Error('The marker has not all of its parts.');
  const [text, note] = flag.children.map((part) => part.text);
  return {
    text: text ?? '',
    note: note ?? '',
    tone: drawn.attributes['class'] ?? '',
    rect: outline.rect,
    isInView: outline.visible,
    line: line.attributes['style']?.includes('visible') ?? false,
    ...(flag.visible && { flag: flag.rect }),
  };
}

/** What the streams of a PDF file hold, without the time, and without the table of where they are. */
function drawn(file: string): string {
  const streams = [...file.matchAll(/(?<!end)stream\r?\n(.*?)\r?\nendstream/gs)];
  return streams
    .filter(({ index }) => !file.slice(file.lastIndexOf('obj', index), index).includes('/XRef'))
    .map(([, stream = '']) => inflated(stream).replace(/\/CreationDate \([^)]*\)/, ''))
    .join('\n');
}

/** The drivers give no PDF file whose streams are not compressed; some are left as they are. */
function inflated(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return stream;
  }
}

/** Tabs that nobody uses. */
export class SpareTabs {
  readonly #tabs: DrivenTab[] = [];

  /** @returns one of them in front, or the one that `open` opens */
  async take(open: () => Promise<DrivenTab>): Promise<DrivenTab> {
    let tab = this.#tabs.pop();
    // Those that were closed with their window or browser are none any more.
    while (tab?.isClosed()) tab = this.#tabs.pop();
    if (!tab) return (await open()).keepWith((left) => this.#tabs.push(left));
    await tab.bringToFront();
    return tab;
  }
}
