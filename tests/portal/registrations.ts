/** One of the five items that the portal offers for 一级建造师. */
export interface Registration {
  readonly id: string;
  /** Name of the kind, as the notice and form pages use it. */
  readonly name: string;
  /** Name of the item, as the list of items and the page titles show it. */
  readonly title: string;
  /** Heading of the notice that has to be read first. */
  readonly noticeHeading: string;
  /** Whether the notice page asks for a tick and lists the materials. */
  readonly asksConsent: boolean;
  /** What the result page says after 上报. */
  readonly awaiting: string;
}

/** The five items, in the order of the list. */
export const registrations = [
  {
    id: 'initial',
    name: '初始注册',
    title: '一级建造师执业资格认定(初始注册)',
    noticeHeading: '注册须知',
    asksConsent: true,
    awaiting: '等待聘用企业确认',
  },
  {
    id: 'addition',
    name: '增项注册',
    title: '一级建造师执业资格认定(增项注册)',
    noticeHeading: '注册须知',
    asksConsent: true,
    awaiting: '等待聘用企业确认',
  },
  {
    id: 're-registration',
    name: '重新注册',
    title: '一级建造师执业资格认定(重新注册)',
    noticeHeading: '注册须知',
    asksConsent: true,
    awaiting: '等待聘用企业确认',
  },
  {
    id: 'renewal',
    name: '延续注册',
    title: '一级建造师执业资格认定(延续注册)',
    noticeHeading: '注册须知',
    asksConsent: true,
    awaiting: '等待聘用企业确认',
  },
  {
    id: 'cancellation',
    name: '注销',
    title: '一级建造师执业资格认定(注销手续)',
    noticeHeading: '注销须知',
    asksConsent: false,
    awaiting: '等待原聘用企业确认',
  },
] as const satisfies readonly Registration[];

/** Id of a item; carried from page to page in the query parameter `item`. */
export type RegistrationId = (typeof registrations)[number]['id'];

/**
 * Looks a item up by the query parameter `item`.
 *
 * @param query the query of the request
 * @returns the item; 初始注册 where the parameter is missing or unknown
 */
export function registrationOf(
  query: URLSearchParams,
): Registration & { readonly id: RegistrationId } {
  const id = query.get('item');
  return registrations.find((registration) => registration.id === id) ?? registrations[0];
}
