/** What leads from a card to pages of the guide. */

interface Link {
  readonly says: string;
  /** The page's address within the guide. */
  readonly page: string;
}

/**
 * @param question its id
 * @returns leads to the whole answer
 */
export function linkToAnswer(question: string): Link {
  return { says: '查看完整解答', page: `question/${question}` };
}

/** @returns leads to the path of a registration */
export function linkToPath({ id, name }: { readonly id: string; readonly name: string }): Link {
  return { says: `看“${name}”的步骤`, page: `registration/${id}` };
}
