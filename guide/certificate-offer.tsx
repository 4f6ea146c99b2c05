/** Offers to note what the open page of certificates says of the person who is registered. */
import { useEffect, useState } from 'preact/hooks';
import { CertificateOffer as CertificateOfferView } from '../components/certificate-offer.tsx';
import type { Person } from '../core/roster/person.ts';
import { changesBy } from '../core/roster/take-dates.ts';
import { CERTIFICATE_PAGE, certificateDates, followDates, noteDates } from './certificate-dates.ts';

interface CertificateOfferProps {
  /** Whom it is noted for. */
  readonly person: Person;
  /** Their name, with what tells them from others of that name. */
  readonly name: string;
  /** The browser's id of the tab in front. */
  readonly tab: number | undefined;
  /** Id of the page that it shows. */
  readonly page: string | undefined;
}

/** Nothing while the page does not say more than the roster. */
export function CertificateOffer({ person, name, tab, page }: CertificateOfferProps) {
  const isShown = tab !== undefined && page === CERTIFICATE_PAGE;
  const [isNoted, setNoted] = useState(false);
  useEffect(() => (isShown ? followDates(tab) : undefined), [isShown, tab]);
  useEffect(() => setNoted(false), [isShown, tab, person.id]);
  if (!isShown) return null;
  const dates = certificateDates.value;
  return (
    <CertificateOfferView
      name={name}
      changes={changesBy(person, dates)}
      isNoted={isNoted}
      onNote={() => void noteDates(person.id, dates).then(setNoted)}
    />
  );
}
