/** Loads the worksheet's arithmetic where a page has one. */
class Worksheet extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { openWorksheet } = await import('./worksheet.ts');
    openWorksheet(this);
  }
}

customElements.define('hb-worksheet', Worksheet);
