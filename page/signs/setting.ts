/** How words stand before the person: what `core/recognition/judge.ts` wants to know of the page. */
import type { Setting } from '../../core/recognition/judge.ts';
import { normaliseText } from '../../core/recognition/normalise.ts';
import type { Words } from '../read/locate-words.ts';
import { saidIn } from '../read/measure.ts';
import type { Arrival } from '../read/readers.ts';
import { real } from '../read/real.ts';
import { TEXT_FIELD } from './controls.ts';
import { isDialogOrMessage } from './dialogs.ts';
import { isPage, layerAround } from './layer.ts';
import { isConversation, isListed, isOffered, ROWS, THINGS_ALIKE } from './lists.ts';
import {
  hasTitleOfHelp,
  isAlarming,
  isCited,
  isHelped,
  isIntroduced,
  isTitle,
  isTitled,
} from './marks.ts';

/** @param words the words, and the block that holds them */
export function settingOf(words: Words, arrival: Arrival): Setting {
  const { element, first } = words;
  const around = layerAround(element);
  const isWhole = around !== null && isPage(around);
  const layer = isWhole ? null : around;
  const inner = first.parentElement ?? element;
  const written = !layer && arrival.appeared && arrival.alone;
  return {
    channel: 'page',
    appeared: arrival.appeared,
    layered: layer !== null,
    titled: isTitled(inner) || (layer === null && isTitle(element, inner)),
    cited: isCited(inner),
    listed: isListed(element, layer, arrival.alone ? ROWS : THINGS_ALIKE),
    conversation: isConversation(element, layer),
    introduced: !layer && !written && isIntroduced(element),
    helped: isHelped(words),
    alarming: isAlarming(element),
    explained: around !== null && hasTitleOfHelp(around, isWhole),
    offered: isOffered(element, inner, layer),
    repeated: isRepeated(words, layer),
  };
}

// ---------------------------------------------------------------------------------------------

function isRepeated({ element, finding }: Words, layer: Element | null): boolean {
  const { ownerDocument: document } = real(element);
  const said = normaliseText(finding.block.slice(finding.start, finding.end));
  // What calls itself a dialog is none of what unfolds while somebody writes.
  if (!layer || !isDialogOrMessage(layer)) {
    const fields = [...real(document).querySelectorAll<HTMLInputElement>(TEXT_FIELD)];
    if (fields.some((field) => holds(field, said))) return true;
    const at = real(real(layer)?.parentElement)?.querySelector<HTMLInputElement>(
      `:scope>${TEXT_FIELD}`,
    );
    const begun = normaliseText(at?.value ?? '');
    if (begun.length > 1 && said.startsWith(begun)) return true;
  }
  if (!real(document).body || !real(element).closest('[role="tooltip" i]')) return false;
  return saidIn(real(document).body).split(said).length > 2;
}

/** Whether somebody has written it into the field: pages keep what they say themselves in hidden ones. */
function holds(field: HTMLInputElement, said: string): boolean {
  // Elements of that name in other documents than those of HTML have none.
  const { value = '' } = field as Partial<HTMLInputElement>;
  return value !== '' && normaliseText(value).includes(said) && field.checkVisibility();
}
