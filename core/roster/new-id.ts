/** Ids of people on the roster. */

const LENGTH = 10;
const CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** @returns a new id, made at random, that says nothing about the person */
export function newPersonId(): string {
  // What little more likely the first characters are does no harm.
  return [...crypto.getRandomValues(new Uint8Array(LENGTH))]
    .map((byte) => CHARACTERS.charAt(byte % CHARACTERS.length))
    .join('');
}
