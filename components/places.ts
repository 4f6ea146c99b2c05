/** Where everything can be forgotten: id of its heading on the settings page. */
export const FORGET_ALL = 'forget-all';
