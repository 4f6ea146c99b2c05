/** What the checks of references share: going through a folder, and finding what is named. */
import { statusBy } from './cited.ts';
import { type Fault, type Report, reportTo } from './fault.ts';
import type { Citation, Folder, Knowledge, Status, Thing } from './schema.ts';
import { textsIn } from './texts.ts';

/** Reports each id that is not in the folder; `undefined` stands for a reference not made. */
export type Need = (
  field: string,
  folder: Folder,
  ids: string | readonly string[] | undefined,
) => void;

/**
 * @param knowledge every file of which has been checked by itself
 * @param look checks one thing, and reports what is wrong with it
 * @returns the faults of all things of the folder
 */
export function faultsIn<F extends Folder>(
  knowledge: Knowledge,
  folder: F,
  look: (thing: Thing<F>, need: Need, report: Report) => void,
): Fault[] {
  const faults: Fault[] = [];
  for (const thing of knowledge[folder].values() as Iterable<Thing<F>>) {
    const report = reportTo(faults, `${folder}/${thing.id}.json`);
    look(thing, needIn(knowledge, report), report);
  }
  return faults;
}

/** @returns the ids of the cited documents */
export function sourcesOf(citations: readonly Citation[]): string[] {
  return citations.map(({ source }) => source);
}

/**
 * Reports a status that its documents do not bear.
 *
 * @param cited documents that are not in the knowledge have been reported before
 * @param field that of the citations
 */
export function reportAge(
  { sources }: Knowledge,
  { status, citations }: { readonly status: Status; readonly citations: readonly Citation[] },
  field: string,
  report: Report,
): void {
  const known = citations.flatMap(({ source }) => sources.get(source) ?? []);
  if (known.length === 0) return;
  const older = known.filter((source) => source.older);
  if (status === 'official' && statusBy(known) === 'older') {
    report(
      field,
      '出处都是发布较早的文件，status 写 older',
      'all of its documents may be superseded: the status is "older"',
    );
  }
  if (status === 'older' && older.length === 0) {
    report(
      field,
      'status 为 older，出处里却没有发布较早的文件（sources 的 older）',
      'with status "older", one of its documents may be superseded (older in sources)',
    );
  }
}

/** @returns the exact labels that a text sets apart with 「」 */
export function labelsIn(text: string): string[] {
  return Array.from(text.matchAll(/「([^」]+)」/g), (match) => match[1] ?? '');
}

// ---------------------------------------------------------------------------------------------

function needIn(knowledge: Knowledge, report: Report): Need {
  return (field, folder, ids) => {
    const references = typeof ids === 'string' ? [[field, ids]] : textsIn(ids ?? [], field);
    for (const [place = field, id = ''] of references) {
      if (knowledge[folder].has(id)) continue;
      report(place, `没有 ${folder}/${id}.json 这个文件`, `there is no ${folder}/${id}.json`);
    }
  };
}
