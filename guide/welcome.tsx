/** What is shown once, after the install. */
import guideBook from 'knowledge:guide-book';
import journeyBook from 'knowledge:journey-book';
import provinces from 'knowledge:provinces';
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { HostAccessNotice } from '../components/host-access.tsx';
import { PageFrame } from '../components/page-frame.tsx';
import { WelcomeView } from '../components/welcome.tsx';
import { askForHostAccess, followHostAccess } from '../store/host-access.ts';
import { journeyValue } from '../store/journey.ts';
import { createMirror } from '../store/mirror.ts';
import { chosenProvince, textSize, theme } from '../store/settings.ts';
import { showAppearance } from './appearance.ts';
import { choose } from './journey.ts';
import { into, keep, live, noteUnreadable, storageFault } from './keep.ts';
import { dropStraySecondClicks } from './second-click.ts';

dropStraySecondClicks(window);

const mirror = createMirror();
await noteUnreadable(mirror);
showAppearance({
  theme: await theme.read(mirror),
  textSize: await textSize.read(mirror),
});

const province = await live(chosenProvince, mirror);
const provinceManaged = await chosenProvince.isManaged(mirror);
const journey = await live(journeyValue(journeyBook), mirror);
const access = signal(true);
await followHostAccess(into(access));

/** The welcome page, once this module has read what is stored. */
export function Welcome() {
  return (
    <PageFrame fault={storageFault.value}>
      {!access.value && <HostAccessNotice onAsk={() => void askForHostAccess()} />}
      <WelcomeView
        provinces={provinces}
        province={province.value}
        provinceManaged={provinceManaged}
        onProvince={(id) => void keep(chosenProvince.write(id))}
        guides={guideBook.guides}
        registration={journey.value.chosen ?? ''}
        onRegistration={(id) => void choose(id)}
        start={{
          name: guideBook.start.name,
          onOpen: () => void browser.tabs.create({ url: guideBook.start.url }),
        }}
        pinning={import.meta.env.FIREFOX ? 'firefox' : 'chromium'}
        onSettings={() => void browser.runtime.openOptionsPage()}
      />
    </PageFrame>
  );
}
