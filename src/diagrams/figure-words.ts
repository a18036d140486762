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
  es: {
    diagram: 'Diagrama',
    inWords: 'El diagrama en palabras',
    source: 'Fuente del diagrama',
    zoomIn: 'Ampliar',
    zoomOut: 'Reducir',
    whole: 'Mostrar el diagrama completo',
    fullScreen: 'Pantalla completa',
  },
  it: {
    diagram: 'Diagramma',
    inWords: 'Il diagramma a parole',
    source: 'Sorgente del diagramma',
    zoomIn: 'Ingrandisci',
    zoomOut: 'Riduci',
    whole: 'Mostra tutto il diagramma',
    fullScreen: 'Schermo intero',
  },
  ja: {
    diagram: '図',
    inWords: '図の説明',
    source: '図のソース',
    zoomIn: '拡大',
    zoomOut: '縮小',
    whole: '図全体を表示',
    fullScreen: '全画面表示',
  },
  nl: {
    diagram: 'Diagram',
    inWords: 'Diagram in woorden',
    source: 'Bron van het diagram',
    zoomIn: 'Inzoomen',
    zoomOut: 'Uitzoomen',
    whole: 'Het hele diagram tonen',
    fullScreen: 'Volledig scherm',
  },
  pl: {
    diagram: 'Diagram',
    inWords: 'Diagram w słowach',
    source: 'Źródło diagramu',
    zoomIn: 'Powiększ',
    zoomOut: 'Pomniejsz',
    whole: 'Pokaż cały diagram',
    fullScreen: 'Pełny ekran',
  },
  pt: {
    diagram: 'Diagrama',
    inWords: 'O diagrama em palavras',
    source: 'Fonte do diagrama',
    zoomIn: 'Ampliar',
    zoomOut: 'Reduzir',
    whole: 'Mostrar o diagrama inteiro',
    fullScreen: 'Tela cheia',
  },
  zh: {
    diagram: '图',
    inWords: '图的文字说明',
    source: '图的源码',
    zoomIn: '放大',
    zoomOut: '缩小',
    whole: '显示整张图',
    fullScreen: '全屏',
  },
};

/** Words for a BCP 47 tag; a language that is not here is given English. */
export function wordsFor(locale = 'en'): FigureWords {
  const language = locale.toLowerCase().split('-')[0] ?? 'en';
  const words = WORDS[language] ?? WORDS.en;
  if (!words) throw new Error('The English words are missing.');
  return words;
}
