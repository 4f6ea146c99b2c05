import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showFirstAppearance } from '../guide/first-appearance.ts';

/** Runs in each page of the extension before anything of it is drawn; see `scripts/page-head.ts`. */
export default defineUnlistedScript(showFirstAppearance);
