import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { certificateDatesIn } from '../page/signs/certificate-reader.ts';

/**
 * Run by the guide in the frames of a tab that shows the page of certificates, where there is a roster:
 * gives until when each specialty is valid. It hears nothing of the roster.
 */
export default defineUnlistedScript(() => certificateDatesIn(document));
