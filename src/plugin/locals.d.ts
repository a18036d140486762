declare namespace StarlightApp {
  type HandbookTranslations = typeof import('./translations.ts').TRANSLATIONS['en'];
  interface I18n extends HandbookTranslations {}
}
