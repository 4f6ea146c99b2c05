/**
 * Match patterns of the four hosts that a registration leads through, at any port, by http or https.
 * PRIVACY.md says of each what is done there.
 */
export const PORTAL_HOSTS = [
  '*://*.mohurd.gov.cn/*',
  '*://*.coc.gov.cn/*',
  '*://gjzwfw.www.gov.cn/*',
  '*://*.gjzwfw.gov.cn/*',
];
