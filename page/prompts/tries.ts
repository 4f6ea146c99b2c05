/** What a person does that tries something again, and not only leads there as typing and pointing do. */
import { isOurs } from '../read/our-elements.ts';
import { real } from '../read/real.ts';
import { CONTROL, hasHand, INPUT_BUTTON, WRITING_FIELD } from '../signs/controls.ts';
import { documentsIn } from '../signs/open-dialogs.ts';

/** What is filled in or chosen from; a file is sent as soon as it is chosen. */
const FILLED_IN = `select,textarea,label,input:not(${INPUT_BUTTON},[type="image" i],[type="file" i])`;

/**
 * @param event of a pointer or a key
 * @returns whether the person clicks a button or a link, or presses Enter where that sends something
 */
export function isTry(event: Event): boolean {
  const [target] = event.composedPath() as Partial<Element>[];
  if (!event.isTrusted || !target?.matches) return false;
  const element = target as Element;
  const { key, isComposing } = event as Partial<KeyboardEvent>;
  if (isOurs(element) || real(element).closest(key ? WRITING_FIELD : FILLED_IN)) return false;
  if (key) return key === 'Enter' && !isComposing;
  // What a closed root holds is known to the page alone.
  const isHost = real(element).localName.includes('-');
  return isHost || hasHand(element) || real(element).closest(`${CONTROL},input,[onclick]`) !== null;
}

/**
 * @param document the page's document
 * @param onTry is told of each try in the page and in its frames of the same site, and when the
 *   person comes back to the page
 * @param signal ends it
 * @returns begins to listen, in the frames that there are and that come; to be called again when the
 *   page may have replaced its document
 */
export function watchTries(document: Document, onTry: () => void, signal: AbortSignal): () => void {
  const hear = (event: Event) => {
    if (event.type === 'load') listen();
    else if (isTry(event) || (event as Partial<PageTransitionEvent>).persisted) onTry();
  };
  const listen = () => {
    if (signal.aborted) return;
    for (const each of [document, ...documentsIn(document)]) {
      // A signal would keep the documents of frames that have gone.
      const options = { capture: true, ...(each === document && { signal }) };
      for (const type of ['pointerdown', 'click', 'keydown', 'load', 'pageshow']) {
        real(each).defaultView?.addEventListener(type, hear, options);
      }
    }
  };
  return listen;
}
