/** Where everything can be forgotten: id of its heading on the settings page. */
export const FORGET_ALL = 'forget-all';

/** The page of the form for an organisation's own knowledge. */
export const OWN_FORM = '/own-form.html';
