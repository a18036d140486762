/** Id of a page's H1, to which Starlight's table of contents and skip link lead. */
export const PAGE_TITLE_ID = '_top';
