import type { WordTable } from '../word-table.ts';

/** A column of a timeline, or a key of an entry of one. */
export type TimelineColumn = 'clock' | 'day' | 'event';

/** Column titles of a timeline, and the keys of its entries in front matter. */
export const TIMELINE_COLUMNS: WordTable<TimelineColumn> = {
  subject: 'postmortem timeline',
  fields: {
    clock: {
      en: 'Time | Timestamp | When | At | Start | Clock | UTC | Hour | Time … | Start … | At … | When … | Clock … | UTC … | Timestamp … | … time | Local time | Date/time | Date and time | Date time | Datetime | Time stamp | Clock time',
      de: 'Zeit | Uhrzeit | Zeitpunkt | Wann | Zeit … | Uhrzeit … | Zeitstempel | Datum/Uhrzeit | Datum und Uhrzeit | Datum/Zeit | Uhr',
      fr: 'Heure | Horaire | Quand | Heure … | Horodatage | Horodate | Date/heure | Date et heure | Moment | H',
      es: 'Hora | Cuándo | Momento | Hora … | Fecha/hora | Fecha y hora | Horario | Marca de tiempo',
      pt: 'Hora | Horário | Quando | Hora … | Horário … | Momento | Data/hora | Data e hora | Hora/data',
      it: 'Ora | Orario | Quando | Ora … | Orario … | Data/ora | Data e ora | Momento',
      nl: 'Tijd | Tijdstip | Wanneer | Tijd … | Datum/tijd | Datum en tijd | Moment | Tijdstempel',
      pl: 'Czas | Godzina | Kiedy | Czas … | Godzina … | Godz | Data/godzina | Data i godzina | Data i czas | Znacznik czasu',
      ja: '時刻 | 時間 | 日時 | タイムスタンプ | いつ | 時刻 … | 日時（JST） | 発生時刻 | 時分',
      zh: '时间 | 时刻 | 时间点 | 时间戳 | 何时 | 时间 … | 日期时间 | 发生时间 | 时间节点',
      ru: 'Время | Когда | Время …',
      uk: 'Час',
      sv: 'Tid | Klockslag',
      cs: 'Čas',
      tr: 'Saat | Zaman',
      ko: '시간 | 시각',
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
        Activity | Message | Messages | Update | Text | Title | Summary | Event … | What … | Action … | Description … | Occurrence | Log | Entry | Observation | Story | Milestone | Status`,
      de: 'Ereignis | Ereignisse | Beschreibung | Was | Vorgang | Geschehen | Bemerkung | Was geschah | Was passierte | Ablauf | Aktion | Meldung | Maßnahme',
      fr: 'Événement | Événements | Description | Quoi | Fait | Faits | Action | Commentaire | Ce qui s’est passé | Déroulement | Observation | Évènement',
      es: 'Evento | Eventos | Descripción | Qué | Suceso | Hecho | Acción | Qué pasó | Acontecimiento | Actividad | Observación | Lo que pasó',
      pt: 'Evento | Eventos | Descrição | O quê | Acontecimento | Ação | O que aconteceu | Atividade | Observação | Ocorrência | Fato',
      it: 'Evento | Eventi | Descrizione | Cosa | Fatto | Azione | Avvenimento | Cosa è successo | Attività | Osservazione | Accadimento',
      nl: 'Gebeurtenis | Gebeurtenissen | Beschrijving | Omschrijving | Wat | Actie | Wat er gebeurde | Wat gebeurde er | Activiteit | Opmerking | Melding',
      pl: 'Zdarzenie | Zdarzenia | Opis | Co | Wydarzenie | Działanie | Co się stało | Przebieg | Czynność | Uwagi | Komentarz',
      ja: '出来事 | イベント | 内容 | 事象 | 対応 | 説明 | 詳細 | 状況 | 事項 | 経過 | 対応内容 | アクション | できごと',
      zh: '事件 | 内容 | 描述 | 说明 | 操作 | 经过 | 详情 | 事项 | 进展 | 动作 | 过程 | 处理动作 | 处理',
      ru: 'Событие | События | Описание | Что | Что произошло',
      uk: 'Подія',
      sv: 'Händelse',
      cs: 'Událost | Popis',
      tr: 'Olay',
      ko: '이벤트 | 내용 | 사건 | 상황',
    },
  },
};
