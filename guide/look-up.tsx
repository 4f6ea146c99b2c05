/** Looking up questions, the official ones and those of the organisation. */
import provinces from 'knowledge:provinces';
import { computed, signal } from '@preact/signals';
import { Asking } from '../components/asking.tsx';
import { OwnMark } from '../components/own.tsx';
import { Topics } from '../components/question-page.tsx';
import { copyText } from '../page/overlay/copy-text.ts';
import { chosenProvince } from '../store/settings.ts';
import { chooseAndShow } from './choosing.tsx';
import { keep } from './keep.ts';
import { questionBook } from './question-book.ts';
import { advice, own, province, provinceManaged } from './state.ts';
import { whenPainted } from './when-painted.ts';

type Room = typeof import('./asking-room.ts');

/** What answers: as large as all the rest, so it comes when the first page has been drawn. */
const room = signal<Room | undefined>(undefined);
const ask = computed(() => room.value?.createAsk(own.value));

/** A field to ask in, and the door to what an organisation has added. */
export function LookUp() {
  return (
    <>
      <Field />
      {own.value && (
        <a class="own-door" href="#own">
          <OwnMark />
          {own.value.organisation}的补充内容和联系人
        </a>
      )}
    </>
  );
}

/** What is answered to some words; without words, also all that there is to read. */
export function SearchPage({ words }: { readonly words: string }) {
  return (
    <>
      <Field words={words} />
      {words === '' && <Topics book={questionBook.value} />}
    </>
  );
}

// ---------------------------------------------------------------------------------------------

let isWanted = false;

function fetchRoom(): void {
  if (isWanted) return;
  isWanted = true;
  whenPainted(async () => {
    room.value = await import('./asking-room.ts');
  });
}

function Field({ words = '' }: { readonly words?: string }) {
  fetchRoom();
  return (
    <Asking
      words={words}
      ask={ask.value}
      book={questionBook.value}
      helpers={room.value?.helpers ?? []}
      chosen={advice.value.path?.id}
      onChoose={(id) => void chooseAndShow(id)}
      provinces={provinces}
      province={province.value}
      provinceManaged={provinceManaged.value}
      onProvince={(id) => void keep(chosenProvince.write(id))}
      onCopy={(text) => copyText(document.body, text)}
    />
  );
}
