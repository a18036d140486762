/** The words that stand around a picture. */
export interface FigureWords {
  diagram: string;
  inWords: string;
  source: string;
  zoomIn: string;
  zoomOut: string;
  whole: string;
  fullScreen: string;
}

const WORDS: Record<string, FigureWords> = {
  en: {
    diagram: 'Diagram',
    inWords: 'Diagram in words',
    source: 'Diagram source',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    whole: 'Show the whole diagram',
    fullScreen: 'Full screen',
  },
  de: {
    diagram: 'Diagramm',
    inWords: 'Diagramm in Worten',
    source: 'Quelltext des Diagramms',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    whole: 'Ganzes Diagramm zeigen',
    fullScreen: 'Vollbild',
  },
  fr: {
    diagram: 'Diagramme',
    inWords: 'Le diagramme en mots',
    source: 'Source du diagramme',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    whole: 'Afficher tout le diagramme',
    fullScreen: 'Plein écran',
  },
};

/** Words for a BCP 47 tag; a language that is not here is given English. */
export function wordsFor(locale = 'en'): FigureWords {
  const language = locale.toLowerCase().split('-')[0] ?? 'en';
  const words = WORDS[language] ?? WORDS.en;
  if (!words) throw new Error('The English words are missing.');
  return words;
}
