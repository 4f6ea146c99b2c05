import prefilter from 'knowledge:prefilter';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Carrier, createSend } from '../../core/protocol/send.ts';
import { createNextInput } from '../../page/prompts/next-input.ts';
import { hearNativeDialogs } from '../../page/read/main-world.ts';
import { acceptReader, lendReading, takeOver } from '../../page/read/shared-record.ts';
import { onceShown } from '../../page/read/shown.ts';
import { reading } from './reading.ts';

/** Runs in every frame; see `contentScripts` in wxt.config.ts. Pages have dozens: it must be small. */
export default defineUnlistedScript(() => {
  lendReading(reading);
  // The top page has a script of its own, which also shows the card.
  if (window.top === window) return;
  const ended = takeOver('frame');
  // After an update of the extension this script is cut off; the top page says so.
  const send = createSend(
    () => extension().runtime,
    {},
    () => ended.abort(),
  );
  const reader = reading.createWaitingReader(prefilter, () => void send({ type: 'reader-needed' }));
  const report = (prompt: string) => void send({ type: 'prompt-seen', prompt });
  acceptReader('frame', (create) => reader.handOver(() => create(document, report, ended.signal)));
  const awaitInput = createNextInput(() => void send({ type: 'input-seen' }), ended.signal);
  hearNativeDialogs(reader.hear, ended.signal, awaitInput);
  const seek = () => void send({ type: 'way-needed' });
  const { signal } = ended;
  onceShown(document, () => reading.watch(document, reader, seek, signal), signal);
});

// ---------------------------------------------------------------------------------------------

interface Extension {
  readonly runtime?: Carrier;
}

/** By the name that the browser has it under: under another one the page can have a frame. */
function extension(): Extension {
  const { browser, chrome } = globalThis as { browser?: Extension; chrome?: Extension };
  return (import.meta.env.FIREFOX ? browser : chrome) ?? {};
}
