/**
 * @returns the thing with that id
 * @throws Error when it is not there, which `checkKnowledge` has ruled out
 */
export function got<T>(things: ReadonlyMap<string, T>, id: string): T {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`"${id}" is not in the knowledge`);
  return thing;
}
