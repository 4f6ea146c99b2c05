/** What an import would do to each person, in words: what has to be looked at comes first. */
import type { ImportLine } from '../../components/roster/import.tsx';
import { NO_JOURNEY } from '../../core/guidance/journey.ts';
import type { Journey } from '../../core/guidance/journey-state.ts';
import { type Journeys, journeyOf } from '../../core/guidance/whose-journey.ts';
import type { Change, Incoming } from '../../core/roster/merge.ts';
import type { Person } from '../../core/roster/person.ts';

import { isSame } from './is-same.ts';

type Changed = Extract<Change, { readonly kind: 'change' }>;

/** @returns a line for each of them: changed ones first, those with a day that goes back before others */
export function linesOf(changes: readonly Change[]): readonly ImportLine[] {
  // Those of one rank stay in the order of the table.
  return changes.map(lineOf).sort((a, b) => rankOf(a) - rankOf(b));
}

/**
 * @param changes what the import would do, one for each of `people`
 * @param taken the journeys of the file, by the ids that the people have there
 * @param now those of here
 * @returns whose progress is replaced by that of the file, by name, and whose only comes with it
 */
export function progressWith(
  changes: readonly Change[],
  people: readonly Incoming[],
  taken: Readonly<Record<string, Journey>>,
  now: Journeys,
): readonly string[] {
  const [replaced, brought]: [string[], string[]] = [[], []];
  changes.forEach((change, i) => {
    const { id = '', name = '' } = people[i] ?? {};
    const journey = taken[id];
    if (!journey || change.kind === 'unclear') return;
    const before = beforeOf(change, now);
    if (isSame(before, journey)) return;
    (isSame(before, NO_JOURNEY) ? brought : replaced).push(name);
  });
  return [
    ...(replaced.length > 0
      ? [`${replaced.length} 人办到哪一步，会换成文件里的：${named(replaced)}`]
      : []),
    ...(brought.length > 0 ? [`${brought.length} 人办到哪一步，文件里有，会一起加入`] : []),
  ];
}

// ---------------------------------------------------------------------------------------------

function beforeOf(change: Exclude<Change, { readonly kind: 'unclear' }>, now: Journeys): Journey {
  if (change.kind === 'add') return NO_JOURNEY;
  return journeyOf(now, change.kind === 'same' ? change.person.id : change.before.id);
}

/** Of more than these, only some are named. */
const MOST_NAMED = 20;

function named(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? `等 ${names.length} 人` : '';
  return `${names.slice(0, MOST_NAMED).join('、')}${more}`;
}

function lineOf(change: Change): ImportLine {
  switch (change.kind) {
    case 'add':
      return { person: change.person, becomes: 'added' };
    case 'change':
      return { person: change.after, becomes: 'changed', changes: changesOf(change) };
    case 'same':
      return { person: change.person, becomes: 'same' };
    case 'unclear':
      return { person: change.person, becomes: 'unclear' };
  }
}

const RANKS = { changed: 1, unclear: 2, added: 3, same: 4 } as const;

function rankOf({ becomes, changes = [] }: ImportLine): number {
  return changes.some(({ goesBack }) => goesBack) ? 0 : RANKS[becomes];
}

type ChangeInWords = NonNullable<ImportLine['changes']>[number];

function changesOf({ before, after }: Changed): readonly ChangeInWords[] {
  return [
    ...ofSpecialties(before, after),
    ...ofDay('上次加注', before.annotatedOn, after.annotatedOn),
    ...ofText('出生年份', before.birthYear, after.birthYear),
    ...ofText('备注', before.note, after.note),
    ...ofText('延续已上报的专业', before.renewing?.join('、'), after.renewing?.join('、')),
  ];
}

/** An import takes no specialty away, and leaves each in its place. */
function ofSpecialties(before: Person, after: Person): readonly ChangeInWords[] {
  return after.specialties.flatMap(({ name, validUntil }, i) => {
    const was = before.specialties[i];
    if (!was) return [{ says: `新增 ${[name, validUntil].filter(Boolean).join(' ')}` }];
    return [
      ...ofText('专业', was.name || undefined, name || undefined),
      ...ofDay(name || '有效期', was.validUntil, validUntil),
    ];
  });
}

function ofDay(what: string, was?: string, is?: string): readonly ChangeInWords[] {
  if (was === is) return [];
  const goesBack = was !== undefined && is !== undefined && is < was;
  return [
    {
      says: `${what} ${was ?? '没填'} → ${is ?? '没填'}${goesBack ? '（比原来早）' : ''}`,
      ...(goesBack && { goesBack }),
    },
  ];
}

function ofText<T extends string | number>(
  what: string,
  was: T | undefined,
  is: T | undefined,
): readonly ChangeInWords[] {
  return was === is ? [] : [{ says: `${what} ${was ?? '没填'} → ${is ?? '没填'}` }];
}
