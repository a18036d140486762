declare namespace StarlightApp {
  type HandbookTranslations = typeof import('./translations/index.ts').TRANSLATIONS['en'];
  interface I18n extends HandbookTranslations {}
}

declare namespace App {
  interface Locals {
    /** The text of a record that asks for views, before they stand in it. */
    handbookText?: import('astro/runtime/server/index.js').AstroComponentFactory | undefined;
    /** Address of the Markdown twin of the page. */
    handbookTwin?: string | undefined;
    /** The text of a record whose facts stand in front of it. */
    handbookContent?: import('astro/runtime/server/index.js').AstroComponentFactory | undefined;
  }
}
