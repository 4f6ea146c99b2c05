/** The path of a registration, kept equal to what is stored. */
import guideBook from 'knowledge:guide-book';
import { browser } from 'wxt/browser';
import { GuideView } from '../components/guide.tsx';
import { FORGET_ALL } from '../components/places.ts';
import type { Advice } from '../core/guidance/advice.ts';
import { clock } from '../page/read/clock.ts';
import { noteSeen } from '../store/seen-warnings.ts';
import { say } from './journey.ts';
import { keep } from './keep.ts';
import { isPainted } from './painted.ts';
import { ahead, journey, seen, tab } from './state.ts';
import { createUndoPeriod } from './undo.ts';

const FORGET_ALL_PAGE = `${browser.runtime.getURL('/options.html')}#${FORGET_ALL}`;

/** Clearing is taken back where it was done: who comes later would take back what they never saw. */
const undoPeriod = createUndoPeriod(clock);

interface PathViewProps {
  /** Id of the registration; empty where none is chosen. */
  readonly id: string;
  readonly advice: Advice;
  readonly hasMap: boolean;
  /** Whether the one answer stands above it. */
  readonly isHome?: boolean;
  readonly onChoose: (registration: string) => void;
}

/** A path or, where none is chosen, the choice; with all that the person does to it. */
export function PathView({ id, advice: of, hasMap, isHome, onChoose }: PathViewProps) {
  const { next, now, done, folded, otherItem } = of;
  const { cleared, paths } = journey.value;
  const isHere = now?.kind === 'step' && now.where === 'here';
  return (
    <GuideView
      book={guideBook}
      chosen={id}
      current={isHere ? now.of.step : undefined}
      next={'of' in next && 'step' in next.of ? next.of.step : undefined}
      done={new Set(done)}
      folded={new Set(folded)}
      page={tab.value.page}
      isWarned={
        isHome === true &&
        (otherItem !== undefined || (now?.final ?? ahead.value.final) !== undefined)
      }
      isSeen={seen.value.includes(id)}
      canRestore={undoPeriod.path.value === id && cleared?.path === id && !Object.hasOwn(paths, id)}
      hasMap={hasMap}
      isWhole={isPainted.value}
      onChoose={onChoose}
      onSeen={() => void keep(noteSeen(id))}
      onTick={(step, isDone) => void say({ type: 'ticked', path: id, step, done: isDone })}
      onReset={() => {
        void say({ type: 'cleared', path: id }).then((isKept) => {
          if (isKept) undoPeriod.begin(id);
        });
      }}
      onRestore={() => {
        undoPeriod.end();
        void say({ type: 'restored' });
      }}
      onAll={() => void browser.tabs.create({ url: FORGET_ALL_PAGE })}
      onHold={undoPeriod.hold}
    />
  );
}
