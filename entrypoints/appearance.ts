import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readFirstAppearance } from '../store/first-appearance.ts';

/** Runs in each page of the extension before anything of it is drawn; see `scripts/page-head.ts`. */
export default defineUnlistedScript(() => {
  Object.assign(document.documentElement.dataset, readFirstAppearance());
});
