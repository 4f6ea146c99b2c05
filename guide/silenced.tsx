/** The prompts that the person has silenced, in the guide. */
import { Silenced } from '../components/silenced.tsx';
import { isPostponed, postponedPrompts } from '../store/postponed.ts';
import { mutedPrompts } from '../store/settings.ts';
import { keep } from './keep.ts';
import { muted, postponed, prompts } from './state.ts';

/** Those that stay away, for good or for an hour; nothing where there are none. */
export function SilencedPrompts() {
  const put = Object.entries(postponed.value).filter(([prompt, { advice }]) =>
    isPostponed(postponed.value, { prompt, advice }, Date.now()),
  );
  const all = [
    ...muted.value.map((id) => ({ id, until: '不再提示' })),
    ...put.map(([id]) => ({ id, until: '一小时内不提示' })),
  ];
  return (
    <Silenced
      prompts={all.flatMap(({ id, until }) => {
        const known = prompts.value[id];
        return known ? [{ id, until, wording: known.wording }] : [];
      })}
      onRestore={(id) => void keep(restore(id))}
    />
  );
}

// ---------------------------------------------------------------------------------------------

async function restore(prompt: string): Promise<void> {
  await mutedPrompts.change((all) => all.filter((id) => id !== prompt));
  await postponedPrompts.change(({ [prompt]: _, ...others }) => others);
}
