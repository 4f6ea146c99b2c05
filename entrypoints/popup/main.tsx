import guideBook from 'knowledge:guide-book';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { GuideView } from '../../components/guide.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { chosenRegistration, doneSteps } from '../../store/progress.ts';

const chosen = signal(await chosenRegistration.read());
const done = signal<ReadonlySet<string>>(new Set(await doneSteps(chosen.value).read()));

async function choose(registration: string) {
  const steps = await doneSteps(registration).read();
  chosen.value = registration;
  done.value = new Set(steps);
  await chosenRegistration.write(registration);
}

async function tick(step: string, isDone: boolean) {
  const steps = new Set(done.value);
  if (isDone) steps.add(step);
  else steps.delete(step);
  done.value = steps;
  await doneSteps(chosen.value).write([...steps]);
}

function Popup() {
  return (
    <PageFrame>
      <GuideView
        book={guideBook}
        chosen={chosen.value}
        done={done.value}
        onChoose={choose}
        onTick={tick}
        onStart={() => browser.tabs.create({ url: guideBook.start.url })}
      />
    </PageFrame>
  );
}

const app = document.getElementById('app');
if (app) render(<Popup />, app);
