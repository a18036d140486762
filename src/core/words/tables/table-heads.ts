import type { Words } from '../word-table.ts';

/** What stands above the column of labels of a table of fields. */
export const TABLE_HEADS: Words = {
  en: 'Field | Fields | Key | Property | Item | Attribute | Parameter | Name | Value',
  de: 'Feld | Eigenschaft | Merkmal | Schlüssel | Wert | Angabe',
  fr: 'Champ | Propriété | Clé | Attribut | Valeur | Élément',
  es: 'Campo | Propiedad | Clave | Atributo | Valor | Elemento',
  pt: 'Campo | Propriedade | Chave | Atributo | Valor | Item',
  it: 'Campo | Proprietà | Chiave | Attributo | Valore | Voce',
  nl: 'Veld | Eigenschap | Sleutel | Waarde | Gegeven',
  pl: 'Pole | Właściwość | Klucz | Wartość | Element',
  ja: '項目 | フィールド | 属性 | 値 | キー',
  zh: '字段 | 项目 | 属性 | 值 | 键',
  ru: 'Поле | Свойство | Значение | Ключ',
};
