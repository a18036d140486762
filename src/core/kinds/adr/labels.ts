import { entriesOf } from '../../text/keyed-table.ts';
import { foldStatus } from './status-words.ts';

/**
 * Labels and headings by the field they name, in several languages, folded like statuses. The order within `date`
 * is the order of preference: the day of the decision, a plain date, the day of writing, the last change.
 */
const LABELS = {
  status: `status, adr status, decision status, current status, record status, document status, proposal status, state,
    status and date, status date, decision state, lifecycle status, statut, statut de la decision, etat, estado, situacao,
    situacion, zustand, stato, stand, statut actuel, 状态, 狀態, 决策状态, 当前状态, ステータス, 状態, 状況, 상태, статус, durum, tila`,
  date: `decision date, date of decision, date decided, decided on, decided, decision made, decided at, accepted on,
    date accepted, acceptance date, date of acceptance, accepted date, accepted, approved on, approval date, date approved,
    approved, date adopted, adopted on, ratified on, date de decision, date de la decision, decide le, fecha de decision,
    fecha de la decision, data da decisao, data de decisao, entscheidungsdatum, datum der entscheidung, 决策日期, 决定日期, 決定日,
    date, dates, adr date, date of record, status date, date time, datum, fecha, data, 日期, 日付, 时间, 날짜, дата, tarih,
    when, dato, pvm,
    created, created on, creation date, date created, created at, date written, written, written on, date proposed,
    proposed on, proposal date, proposed, submitted, submitted on, submission date, start date, opened, published,
    published on, publication date, revdate, date de creation, cree le, creation, fecha de creacion, erstellt, erstellt am,
    data de criacao, criado em, 创建日期, 创建时间, 作成日, 起票日,
    last updated, last update, updated, updated on, last modified, modified, last changed, last change, last updated on,
    last edited, date updated, update date, derniere mise a jour, mis a jour, mise a jour, ultima actualizacion, actualizado,
    letzte anderung, zuletzt geandert, aktualisiert, ultima atualizacao, 最后更新, 更新日期, 更新时间, 更新日, 最終更新, 最終更新日`,
  deciders: `deciders, decider, decision makers, decision maker, decisionmakers, decided by, decision owner, decision owners,
    deciders participants, approvers, approver, approved by, decision approver, decision approvers, accountable, made by,
    decision made by, signatories, signed off by, ratified by, accepted by,
    decideurs, decideur, decide par, decideuses, valide par, decisores, decisor, decidido por, responsables de la decision,
    entscheider, entscheidungstrager, entscheidungstraeger, entschieden von, entscheidende, tomadores de decisao,
    decidido por, responsaveis, decisori, deciso da, beslissers, besluitvormers, 决策者, 决定者, 决策人, 決定者, 意思決定者, 承認者, 批准人`,
  authors: `author, authors, written by, proposed by, submitter, champion, champions, auteur, auteurs, autor, autores, verfasser, autoren,
    autorin, autore, autori, schrijver, auteurs, autorzy, 著者, 作成者, 起案者, 作者, автор, авторы`,
  consulted: `consulted, consultees, consulted parties, consultes, consulte, personnes consultees, consultados, consultado,
    konsultiert, befragt, consultati, geraadpleegd, 咨询, 咨询者, 被咨询者, 相談者, 相談先`,
  informed: `informed, informed parties, informes, informe, personnes informees, informados, informado, informiert, informati,
    geinformeerd, 知情, 知会, 被通知者, 通知先, 共有先`,
  owners: `owner, owners, owned by, owning team, team, responsible, responsible team, driver, proprietaire, proprietaires, equipe,
    responsable, verantwortlich, verantwortliche, propietario, equipo, responsavel, time responsavel, 负责人, 責任者, 担当, オーナー`,
  tags: `tags, tag, categories, category, keywords, labels, topics, area, etiquettes, mots cles, etiquetas, schlagworter, 标签, タグ`,
  title: `title, decision title, titre, titulo, titel, titolo, 标题, 標題, タイトル`,
  number: `number, adr number, adr id, id, adr, record number, decision number, decision id, identifier, numero, nummer, no, 编号, 番号`,
} as const;

export type FieldName = keyof typeof LABELS;

/** Headings under which the head of a record stands as a list or table of fields. */
const METADATA = `metadata, meta data, meta, details, information, info, document information, record information, adr details,
  decision details, header, general, general information, summary table, overview table, properties, document control,
  front matter, at a glance, fact sheet, metadonnees, informations, metadatos, metadaten, metadados, 元数据, 基本信息, メタデータ, 基本情報`;

/** Headings of the parts of a decision, which tell a record from another page and are no titles. */
const SECTIONS = `context, context and problem statement, background, problem, problem statement, decision, decisions,
  decision outcome, the decision, considered options, options, options considered, alternatives, alternatives considered,
  consequences, consequence, rationale, pros and cons of the options, decision drivers, drivers, positive consequences,
  negative consequences, implications, outcome, motivation, summary, introduction, scope, proposal, solution, resolution,
  assumptions, constraints, confirmation, validation, links, more information, references, notes, discussion, appendix,
  status, date, title, deciders, overview, description, issue, argument, arguments, positions, group, abstract, goals,
  non goals, risks, impact, history, changelog, change log, related, related decisions, related adrs, requirements,
  considerations, trade offs, conclusion, table of contents, contents, toc, what, why, how, when, who, questions, open questions,
  contexte, contexte et enonce du probleme, probleme, enonce du probleme, decision retenue, options envisagees, options considerees,
  alternatives envisagees, justification, resultat de la decision, avantages et inconvenients,
  contexto, contexto y planteamiento del problema, problema, decision tomada, opciones consideradas, opciones, alternativas,
  consecuencias, resultado de la decision, decisao, alternativas consideradas, opcoes consideradas, consequencias, motivacao,
  kontext, kontext und problemstellung, problemstellung, ausgangslage, hintergrund, entscheidung, entscheidungsergebnis,
  betrachtete optionen, optionen, alternativen, konsequenzen, folgen, auswirkungen, begrundung, getroffene entscheidung,
  contesto, decisione, conseguenze, opzioni considerate, alternative, gevolgen, besluit, beslissing, overwogen opties,
  контекст, решение, последствия, контекст, рішення, наслідки,
  背景, 上下文, 情境, 决策, 决定, 決策, 決定, 后果, 後果, 影响, 影響, 方案, 备选方案, 可选方案, 考虑的选项, 问题, 問題, 理由, 结论, 選択肢, 検討した選択肢,
  コンテキスト, コンテクスト, 結果, 帰結, 結論, 概要, 目的, 動機, 決定事項, 意思決定, 컨텍스트, 결정, 결과, 배경`;

/** Headings of a record that no other kind of page has. */
const DECISIVE = `decision, decisions, decision outcome, the decision, considered options, options considered, consequences,
  alternatives considered, decision drivers, pros and cons of the options, consequence, rationale, outcome, resolution,
  context and problem statement, decision retenue, options envisagees, consequences, resultat de la decision,
  consecuencias, opciones consideradas, decision tomada, resultado de la decision, decisao, consequencias, opcoes consideradas,
  entscheidung, entscheidungsergebnis, konsequenzen, betrachtete optionen, decisione, conseguenze, besluit, beslissing, gevolgen,
  решение, последствия, рішення, наслідки, 决策, 决定, 決策, 決定, 后果, 後果, 決定事項, 意思決定, 帰結, 検討した選択肢, 备选方案, 결정`;

const FIELD_OF = new Map<string, FieldName>();
for (const [name, labels] of entriesOf(LABELS))
  for (const label of splitLabels(labels)) if (!FIELD_OF.has(label)) FIELD_OF.set(label, name);

const DATE_RANK = new Map(splitLabels(LABELS.date).map((label, index) => [label, index]));
const METADATA_SET = new Set(splitLabels(METADATA));
const SECTION_SET = new Set([...splitLabels(SECTIONS), ...METADATA_SET]);
const DECISIVE_SET = new Set(splitLabels(DECISIVE));

/** The field that a label or heading names, or null. */
export function fieldNameOf(label: string): FieldName | null {
  return FIELD_OF.get(foldLabel(label)) ?? null;
}

/** Place of a date label in the order of preference; lower is better. */
export function dateRank(label: string): number {
  return DATE_RANK.get(foldLabel(label)) ?? Number.MAX_SAFE_INTEGER;
}

/** Whether a heading opens a list of fields, such as "Metadata". */
export function isMetadataHeading(text: string): boolean {
  return METADATA_SET.has(foldLabel(text));
}

/** Whether a heading is the name of a usual part of a record, and so no title. */
export function isSectionName(text: string): boolean {
  const folded = foldLabel(text);
  return SECTION_SET.has(folded) || FIELD_OF.get(folded) === 'status' || FIELD_OF.get(folded) === 'date';
}

/** Whether a heading is one that a decision has and other pages do not. */
export function isDecisiveHeading(text: string): boolean {
  return DECISIVE_SET.has(foldLabel(text));
}

/** Folds a label, without numbering in front and remarks in brackets behind. */
export function foldLabel(text: string): string {
  return foldStatus(
    text.replace(/(?<!\s)\s*[([（].*$/, '').replace(/^\s*(?:§\s*)?\d+(?:\.\d+)*[.)]?\s+/, ''),
  );
}

function splitLabels(labels: string): string[] {
  return labels.split(',').map((label) => foldStatus(label));
}
