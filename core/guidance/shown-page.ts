/** What a document shows of the portal, as far as it says so: in page, message and storage alike. */
export interface ShownPage {
  /** Id of the page; missing where it is none that is known. */
  readonly page?: string;
  /** Id of the registration that the page is about, where it names one. */
  readonly registration?: string;
  /** Id of the step of the walked path whose control stands there, where that of the advice does not. */
  readonly step?: string;
}
