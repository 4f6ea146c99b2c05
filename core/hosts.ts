/** The hosts of the portal (FACTS of the domain: the systems of the way). Any port, http or https. */
export const PORTAL_HOSTS = [
  '*://*.mohurd.gov.cn/*',
  '*://*.coc.gov.cn/*',
  '*://gjzwfw.www.gov.cn/*',
  '*://*.gjzwfw.gov.cn/*',
];
