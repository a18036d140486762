import type { Words } from '../word-table.ts';

/** What stands where a template wants text and there is none to tell. */
export const EMPTY_WORDS: Words = {
  en: 'None | Nothing | N/A | Not applicable | TBD | TBC | Todo | To do | Unknown | None identified | Nil',
  de: 'Keine | Keiner | Keines | Nichts | Entfällt | Unbekannt | k. A. | Nicht zutreffend',
  fr: 'Aucun | Aucune | Rien | Sans objet | Néant | Inconnu | À compléter | N.A.',
  es: 'Ninguno | Ninguna | Nada | No aplica | Desconocido | Por determinar | Por definir',
  pt: 'Nenhum | Nenhuma | Nada | Não se aplica | Não aplicável | Desconhecido | A definir',
  it: 'Nessuno | Nessuna | Niente | Nulla | Non applicabile | Sconosciuto | Da definire',
  nl: 'Geen | Niets | Niet van toepassing | N.v.t. | Onbekend | Nog te bepalen',
  pl: 'Brak | Nic | Nie dotyczy | Nieznane | Nieznany | Do ustalenia | Nd.',
  ja: 'なし | 特になし | 該当なし | 未定 | 不明 | 無し',
  zh: '无 | 没有 | 暂无 | 不适用 | 待定 | 未知',
  ru: 'Нет | Ничего | Не применимо | Неизвестно | Н/Д',
};
