/** Reads, of the page of certificates, until when each specialty is valid. */
import {
  type CertificateDate,
  clearDates,
  datesInRows,
  datesInText,
} from '../../core/roster/certificate-dates.ts';
import { readText } from '../read/reading.ts';
import { real } from '../read/real.ts';
import { isVisible } from './visibility.ts';

/** A page of certificates says less. UTF-16 units. */
const LONGEST_PAGE = 100_000;
/** So many rows of tables are read. */
const MOST_ROWS = 500;
/** A cell that says more holds a table itself. UTF-16 units. */
const LONGEST_CELL = 200;

/** @returns what a person sees there, as far as it is clear */
export function certificateDatesIn(document: Document): CertificateDate[] {
  const { body } = real(document);
  if (!body || (real(body).textContent ?? '').length > LONGEST_PAGE) return [];
  const all = [...inText(body), ...inTables(document)];
  return clearDates(all.map(({ specialty, validUntil }) => ({ specialty, validUntil })));
}

// ---------------------------------------------------------------------------------------------

function inText(body: Element): CertificateDate[] {
  const { text, nodes, starts } = readText(body);
  return datesInText(text).filter(({ places }) =>
    places.every((place) => isSeen(nodes[starts.findLastIndex((start) => start <= place)])),
  );
}

function inTables(document: Document): CertificateDate[] {
  const rows = [...real(document).querySelectorAll('tr')].slice(0, MOST_ROWS);
  const cells = rows.map((row) => [...real(row).querySelectorAll(':scope > :is(td, th)')]);
  return datesInRows(cells.map((row) => row.map(saidBy))).filter(({ places }) =>
    places.every(([row, cell]) => isSeen(cells[row]?.[cell])),
  );
}

function saidBy(cell: Element): string {
  const isLong = (real(cell).textContent ?? '').length > LONGEST_CELL;
  return isLong ? '' : readText(cell).text;
}

function isSeen(node: Node | undefined): boolean {
  if (!node) return false;
  const range = real(real(node).ownerDocument as Document).createRange();
  range.selectNodeContents(node);
  return isVisible(range);
}
