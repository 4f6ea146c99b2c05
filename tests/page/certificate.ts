/** What `certificate.spec.ts` asks in its documents: until when specialties are valid, as the guide would be told. */
import type { CertificateDate } from '../../core/roster/certificate-dates.ts';
import { certificateDatesIn } from '../../page/signs/certificate-reader.ts';

/** @returns what the document says at that moment */
export type Dates = () => readonly CertificateDate[];

const dates: Dates = () => certificateDatesIn(document);
Object.assign(window, { dates });
