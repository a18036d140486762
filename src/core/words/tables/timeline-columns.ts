import type { WordTable } from '../word-table.ts';

/** A column of a timeline, or a key of an entry of one. */
export type TimelineColumn = 'clock' | 'day' | 'event';

/** Column titles of a timeline, and the keys of its entries in front matter. */
export const TIMELINE_COLUMNS: WordTable<TimelineColumn> = {
  subject: 'postmortem timeline',
  fields: {
    clock: {
      en: 'Time | Timestamp | When | At | Start | Clock | UTC | Hour | Time … | Start … | At … | When … | Clock … | UTC … | Timestamp … | … time | Local time',
      de: 'Zeit | Uhrzeit | Zeitpunkt | Wann | Zeit … | Uhrzeit … | Zeitstempel',
      fr: 'Heure | Horaire | Quand | Heure … | Horodatage | Horodate',
      es: 'Hora | Cuándo | Momento | Hora …',
      pt: 'Hora | Horário | Quando | Hora … | Horário … | Momento',
      it: 'Ora | Orario | Quando | Ora … | Orario …',
      nl: 'Tijd | Tijdstip | Wanneer | Tijd …',
      pl: 'Czas | Godzina | Kiedy | Czas … | Godzina … | Godz',
      ja: '時刻 | 時間 | 日時 | タイムスタンプ | いつ | 時刻 …',
      zh: '时间 | 时刻 | 时间点 | 时间戳 | 何时 | 时间 …',
      ru: 'Время | Когда | Время …',
    },
    day: {
      en: 'Date | Day | Date … | Day …',
      de: 'Datum | Tag',
      fr: 'Date | Jour',
      es: 'Fecha | Día',
      pt: 'Data | Dia',
      it: 'Data | Giorno',
      nl: 'Datum | Dag',
      pl: 'Data | Dzień',
      ja: '日付 | 日',
      zh: '日期',
      ru: 'Дата | День',
    },
    event: {
      en: `Event | Events | Note | Notes | Description | Descriptions | Detail | Details | What | What happened | Action | Actions | Comment | Comments |
        Activity | Message | Messages | Update | Text | Title | Summary | Event … | What … | Action … | Description …`,
      de: 'Ereignis | Ereignisse | Beschreibung | Was | Vorgang | Geschehen | Bemerkung',
      fr: 'Événement | Événements | Description | Quoi | Fait | Faits | Action | Commentaire',
      es: 'Evento | Eventos | Descripción | Qué | Suceso | Hecho | Acción | Qué pasó',
      pt: 'Evento | Eventos | Descrição | O quê | Acontecimento | Ação | O que aconteceu',
      it: 'Evento | Eventi | Descrizione | Cosa | Fatto | Azione | Avvenimento',
      nl: 'Gebeurtenis | Gebeurtenissen | Beschrijving | Omschrijving | Wat | Actie | Wat er gebeurde',
      pl: 'Zdarzenie | Zdarzenia | Opis | Co | Wydarzenie | Działanie | Co się stało',
      ja: '出来事 | イベント | 内容 | 事象 | 対応 | 説明 | 詳細',
      zh: '事件 | 内容 | 描述 | 说明 | 操作 | 经过 | 详情',
      ru: 'Событие | События | Описание | Что | Что произошло',
    },
  },
};
