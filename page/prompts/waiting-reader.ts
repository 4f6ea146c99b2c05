/**
 * Most frames never show a prompt, and pages have dozens of them. So a frame starts with what tells
 * that there may be one; the rest is sent for then, and takes over what has been kept for it. In the top page
 * it is there already and hands over at once, but was not run before.
 */
import { createScan } from '../../core/recognition/scan.ts';
import type { Arrival, DocumentReader, TextReader, WaitingReader } from '../read/readers.ts';
import { rawTextOf } from '../read/reading.ts';
import { real } from '../read/real.ts';

/** When nothing has come after so long, it is sent for again. Milliseconds. */
const SEND_AGAIN = 2_000;
/** What a frame says beyond this while the reader is on its way is not worth waiting for. */
const MOST_KEPT = 50;

/**
 * @param prefilter tells that a text may hold a prompt; see `core/recognition/prefilter.ts`
 * @param sendFor asks for the real reader
 */
export function createWaitingReader(
  prefilter: string | undefined,
  sendFor: () => void,
): WaitingReader {
  const scan = createScan(prefilter);
  const kept = new Map<Parameters<TextReader['read']>[0], Arrival>();
  const heard: string[] = [];
  let reader: DocumentReader | undefined;
  let sent = -SEND_AGAIN;

  const send = () => {
    const now = performance.now();
    if (now - sent < SEND_AGAIN) return;
    sent = now;
    sendFor();
  };
  return {
    hear(message) {
      if (reader) reader.hear(message);
      else if (scan(message, 0) >= 0) {
        if (heard.length < MOST_KEPT) heard.push(message);
        send();
      }
    },
    read(root, raw, arrival) {
      if (reader) reader.read(root, raw, arrival);
      else if (scan(raw, 0) >= 0) {
        if (kept.size < MOST_KEPT) kept.set(root, arrival);
        send();
      }
    },
    mayRead: (raw) => scan(raw, 0) >= 0,
    wantsChanges: () => reader?.wantsChanges() ?? false,
    changed: (nodes) => reader?.changed(nodes),
    replaced: () => reader?.replaced(),
    handOver(create) {
      if (reader) return;
      reader = create();
      const parts = [...kept];
      kept.clear();
      for (const message of heard.splice(0)) reader.hear(message);
      for (const [root, arrival] of parts) {
        if (real(root).isConnected) reader.read(root, rawTextOf(root), arrival);
      }
    },
  };
}
