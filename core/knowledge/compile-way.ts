/** Makes what ships to tell pages of the portal apart, and to mark on them what to click next. */
import { HAN } from '../recognition/han.ts';
import { type PageMarks, weigh } from '../recognition/identify-page.ts';
import { type HostLandmarks, type Landmark, SHORT } from '../recognition/landmark-evidence.ts';
import { lettersOf, rarestOf } from '../recognition/landmarks.ts';
import { ITEM, nameItem } from './item.ts';
import { got } from './look-up.ts';
import { type PlacedStep, walkPath } from './path.ts';
import { sampleOfPages } from './sample.ts';
import type { Knowledge, Thing } from './schema.ts';

/** A step, as far as it concerns the page it happens on. */
export interface WayStep {
  /** As in the guide book: that of a stage's step begins with the id of the stage. */
  readonly id: string;
  /** Id of the page. */
  readonly page: string;
  /** Labels to click, in order; one of them may have been clicked already. */
  readonly clicks: readonly string[];
  /** Of several controls of the same label it is the one in the row of one of these texts. */
  readonly rows?: readonly string[];
  /** The only checkbox of the page must be ticked before. */
  readonly tick?: true;
  /** The step is done on the phone, with the code that the page shows. */
  readonly phone?: true;
  /** The last of the clicks sends what was filled in. */
  readonly submits?: true;
  /** What must be read before, because the step cannot be undone. */
  readonly final?: string;
}

/** The path of a registration, as far as it goes over pages. */
interface Way {
  readonly name: string;
  /** Ids of the registrations whose items the path uses; empty where any item will do. */
  readonly items: readonly string[];
  readonly steps: readonly WayStep[];
}

/** An item of the portal, and the registration that it is. */
export interface Item {
  readonly registration: string;
  readonly name: string;
  /** The item's name as the portal shows it. */
  readonly title: string;
}

/** All that is needed to find the way on a page. */
export interface WayBook {
  /** In the order of the path. */
  readonly pages: readonly PageMarks[];
  readonly items: readonly Item[];
  /** By id of the registration. */
  readonly ways: Readonly<Record<string, Way>>;
}

/**
 * @param knowledge checked knowledge
 * @returns pages, items and paths
 */
export function compileWayBook(knowledge: Knowledge): WayBook {
  const pages = [...knowledge.pages.values()].sort((a, b) => a.order - b.order);
  const titles = pages.flatMap(({ labels }) => labels);
  const registrations = [...knowledge.registrations.values()];
  const items = registrations.flatMap(({ id, name, item }) => {
    const title = titles.find((label) => item !== undefined && label.endsWith(`(${item})`));
    return title === undefined ? [] : [{ registration: id, name, title }];
  });
  return {
    pages: pages.map(({ id, hosts, landmarks, labels, home }) => ({
      id,
      hosts,
      landmarks,
      labels,
      ...(home && { home }),
    })),
    items,
    ways: Object.fromEntries(
      registrations.map((registration) => [
        registration.id,
        compileWay(knowledge, registration, titlesOfAny(knowledge, items)),
      ]),
    ),
  };
}

/**
 * @param knowledge checked knowledge
 * @returns by host, the landmarks of the pages that can be there
 * @throws Error that names a page which no landmark tells
 */
export function compileLandmarks(knowledge: Knowledge): Readonly<Record<string, HostLandmarks>> {
  const { pages } = compileWayBook(knowledge);
  for (const { id, landmarks } of pages) {
    if (!landmarks.some(isTelling)) {
      throw new Error(`pages/${id}.json needs a landmark of ${TELLING_LENGTH} characters or more`);
    }
  }
  const hosts = [...new Set(pages.flatMap((page) => page.hosts))];
  const sample = sampleOfPages(knowledge);
  const usual = [...knowledge.registrations.values()].map(({ name }) => name).join('');
  const table = hosts.map((host) => {
    const all = landmarksOf(
      pages.filter((page) => page.hosts.includes(host)),
      sample,
      usual,
    );
    const long = all.filter(([letters]) => letters.length > SHORT);
    const rarest = new Set(long.map(([letters, place]) => letters.charAt(place)));
    return [host, { prefilter: `[${[...rarest].join('')}]`, all: JSON.stringify(all) }];
  });
  return Object.fromEntries(table);
}

// ---------------------------------------------------------------------------------------------

/**
 * @param pages those that can be on a host
 * @param sample what pages say
 * @param usual what rows of their tables say: letters of it are the last to be looked for
 */
function landmarksOf(pages: readonly PageMarks[], sample: string, usual: string): Landmark[] {
  const weights = new Map<string, [page: number, weight: number][]>();
  pages.forEach((page, number) => {
    for (const { landmark, weight } of weigh(page, pages)) {
      // Up, so that nothing which is found to be a page was worth too little before.
      const thousandths = Math.ceil(weight * 1_000) * (page.labels.includes(landmark) ? -1 : 1);
      const letters = lettersOf(landmark);
      weights.set(letters, [...(weights.get(letters) ?? []), [number, thousandths]]);
    }
  });
  const countIn = (letter: string) =>
    usual.includes(letter) ? Infinity : sample.split(letter).length;
  return Array.from(weights, ([letters, ofPages]) => [
    letters,
    rarestOf(letters, countIn),
    ofPages,
  ]);
}

function isTelling(landmark: string): boolean {
  return CHINESE.test(landmark) && landmark.length >= TELLING_LENGTH;
}

/** Shorter texts stand on pages of every kind. */
const TELLING_LENGTH = 4;
/** What has other letters says nearly the same on each of its pages. */
const CHINESE = new RegExp(`^[${HAN}()]+$`);

/** Where any item will do, none is shown whose path cannot be undone. */
function titlesOfAny(knowledge: Knowledge, items: readonly Item[]): string[] {
  return items.flatMap(({ registration, title }) => {
    const { steps } = got(knowledge.registrations, registration);
    return steps.some((id) => got(knowledge.steps, id).warning !== undefined) ? [] : [title];
  });
}

function compileWay(
  knowledge: Knowledge,
  registration: Thing<'registrations'>,
  titles: readonly string[],
): Way {
  const stages = (registration.stages ?? []).map((id) => got(knowledge.registrations, id));
  return {
    name: registration.name,
    items: [registration, ...stages].flatMap(({ id, item }) => (item === undefined ? [] : [id])),
    steps: walkPath(knowledge, registration).flatMap((placed) => compileStep(placed, titles)),
  };
}

/** None of what is done elsewhere. */
function compileStep({ id, step, item }: PlacedStep, titles: readonly string[]): WayStep[] {
  const { page, clicks = [], row, tick, submits, system, warning } = step;
  if (page === undefined) return [];
  return [
    {
      id,
      page,
      clicks,
      ...(row !== undefined && { rows: rowsOf(row, item, titles) }),
      ...(tick && { tick }),
      ...(submits && { submits }),
      ...(system === PHONE && { phone: true }),
      ...(warning !== undefined && { final: warning }),
    },
  ];
}

/** A registration without an item of its own begins with any of them. */
function rowsOf(row: string, item: string | undefined, titles: readonly string[]): string[] {
  if (item !== undefined || !row.includes(ITEM)) return [nameItem(row, item)];
  const [before = '', after = ''] = row.split(ITEM);
  return titles.filter((title) => title.startsWith(before) && title.endsWith(after));
}

/** The system that is an app on the phone. */
const PHONE = 'app';
