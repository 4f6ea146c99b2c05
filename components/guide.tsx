import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { warningsAt } from '../core/guidance/ahead.ts';
import { stationsOf } from '../core/guidance/stations.ts';
import type { Guide, GuideBook, PathStep } from '../core/knowledge/shipped.ts';
import { Checklist, type ChecklistProps, STEPS_OF_WINDOW } from './checklist.tsx';
import { Icon } from './icon.tsx';
import { RegistrationChoice } from './registration-choice.tsx';
import { Reset, type ResetProps } from './reset.tsx';
import { Sources } from './sources.tsx';
import { SystemsMap } from './systems-map.tsx';

interface GuideViewProps
  extends Omit<ChecklistProps, 'steps' | 'isUnfolded' | 'onUnfold'>,
    Omit<ResetProps, 'name'> {
  readonly book: GuideBook;
  /** Id of the chosen registration; one that is not in the book counts as none. */
  readonly chosen: string;
  /** Whether there is room to draw the systems that the path passes. */
  readonly hasMap: boolean;
  /** Whether the person has seen the warnings of the registration once. */
  readonly isSeen: boolean;
  readonly onSeen: () => void;
  /** Takes the id of a registration. */
  readonly onChoose: (registration: string) => void;
}

/** Choosing a registration, or the path of the chosen one as a checklist. */
export function GuideView({ book, chosen, onChoose, ...rest }: GuideViewProps) {
  const guide = book.guides.find(({ id }) => id === chosen);
  return guide ? (
    <Path key={guide.id} guide={guide} guides={book.guides} {...rest} />
  ) : (
    <RegistrationChoice guides={book.guides} chosen={undefined} onChoose={onChoose} />
  );
}

interface PathProps extends Omit<GuideViewProps, 'book' | 'chosen' | 'onChoose'> {
  readonly guide: Guide;
  readonly guides: readonly Guide[];
}

/** A path of several registrations is drawn one registration at a time. */
function stepsOfStage({ steps }: Guide, next: string | undefined): readonly PathStep[] {
  const stage = (steps.find(({ id }) => id === next) ?? steps.at(-1))?.stage;
  return steps.filter((step) => step.stage === stage);
}

function Path({ guide, guides, hasMap, isSeen, onSeen, ...rest }: PathProps) {
  const { current, done, folded } = rest;
  const count = guide.steps.filter(({ id }) => done.has(id)).length;
  // Where few are left, what stands behind them is in the window, too.
  const isWhole = rest.isWhole || guide.steps.length - folded.size <= STEPS_OF_WINDOW;
  const isOver = count === guide.steps.length;
  const next = current ?? rest.next;
  const [isUnfolded, setUnfolded] = useState(false);
  const [wanted, setWanted] = useState<string>();
  useLayoutEffect(() => {
    // Only now is it drawn, if it was folded.
    if (wanted !== undefined) bringTo(wanted);
    setWanted(undefined);
  }, [wanted]);
  return (
    <section class="path" aria-labelledby="path-title">
      <div class="path-head">
        <h2 id="path-title" tabIndex={-1}>
          {guide.name}
        </h2>
        <a class="choose-again" href="#choose">
          换一种
        </a>
      </div>
      {/* Who has begun knows why. */}
      {count === 0 && <p class="when">{guide.when}</p>}
      {guide.warnings.length > 0 && !isOver && (
        <Warnings warnings={warningsAt(guide, guides, next)} isSeen={isSeen} onSeen={onSeen} />
      )}
      <div class="progress">
        <progress max={guide.steps.length} value={count} aria-label="办理进度" />
        <span role="status">
          已完成 {count} / {guide.steps.length} 步
        </span>
      </div>
      {hasMap && (
        <SystemsMap
          stations={stationsOf(stepsOfStage(guide, next), done, next)}
          onGo={(step) => {
            if (folded.has(step)) setUnfolded(true);
            setWanted(step);
          }}
        />
      )}
      <Checklist
        steps={guide.steps}
        isUnfolded={isUnfolded}
        onUnfold={setUnfolded}
        {...rest}
        isWhole={isWhole}
        next={next}
      />
      {isWhole && !isOver && <p class="afterwards">{guide.afterwards}</p>}
      {isWhole && <Sources status={guide.status} sources={guide.sources} />}
      {isWhole && <Reset name={guide.name} {...rest} />}
    </section>
  );
}

/** Brings a step into sight, and the focus to it. */
function bringTo(step: string): void {
  const tick = document.getElementById(step);
  tick?.closest('li')?.scrollIntoView({ block: 'start' });
  tick?.focus({ preventScroll: true });
}

interface WarningsProps {
  readonly warnings: readonly string[];
  /** Whether the person has seen them once. */
  readonly isSeen: boolean;
  readonly onSeen: () => void;
}

/** What to know before beginning: open until the person says that they have seen it. */
function Warnings({ warnings, isSeen, onSeen }: WarningsProps) {
  const summary = useRef<HTMLElement>(null);
  return (
    <details
      class="before"
      open={!isSeen}
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open && !isSeen) onSeen();
      }}
    >
      <summary ref={summary}>
        <Icon name="warning" />
        办理前请先看
      </summary>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
      {!isSeen && (
        <button
          type="button"
          class="choose-again seen"
          onClick={() => {
            // It goes, and the focus with it.
            summary.current?.focus();
            onSeen();
          }}
        >
          看过了
        </button>
      )}
    </details>
  );
}
