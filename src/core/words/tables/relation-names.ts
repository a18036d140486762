import type { RelationType } from '../../schema/record-base.ts';
import type { WordTable } from '../word-table.ts';

/** The relations that a file states of itself; the others are their inverse, or follow from links. */
export type NamedRelation = Extract<
  RelationType,
  | 'superseded-by'
  | 'supersedes'
  | 'amended-by'
  | 'amends'
  | 'clarified-by'
  | 'clarifies'
  | 'relates-to'
  | 'uses'
  | 'exercised'
  | 'reads'
  | 'owns'
>;

/** Keys of front matter, labels and headings that state a relation. */
export const RELATION_NAMES: WordTable<NamedRelation> = {
  subject: 'decision relation',
  fields: {
    'superseded-by': {
      en: `Superseded by | Superseded | Superceded by | Superseder | Superseeded by | Replaced by | Obsoleted by | Replacement | Successor | Successors | Newer version | Newer decision | Newer ADR |
        Overridden by`,
      de: 'Ersetzt durch | Abgelöst durch | Ersetzt von | Abgelöst von | Nachfolger | Nachfolgerin',
      fr: 'Remplacé par | Remplacée par | Successeur',
      es: 'Reemplazado por | Reemplazada por | Sustituido por | Sustituida por | Sucesor',
      pt: 'Substituído por | Substituída por | Sucessor',
      it: 'Sostituito da | Sostituita da | Successore',
      nl: 'Vervangen door | Opvolger',
      pl: 'Zastąpiony przez | Zastąpiona przez | Zastąpione przez | Następca',
      ja: '後継 | 後続 | 置き換え先 | 置換先',
      zh: '被取代 | 取代者 | 后继 | 後継 | 被替代 | 被替换',
    },
    supersedes: {
      en: `Supersedes | Supercedes | Supersede | Supersedes ADR | Superseeds | Replaces | Obsoletes | Overrides | Earlier version | Previous version | Predecessor | Predecessors`,
      de: 'Ersetzt | Löst ab | Vorgänger | Vorgängerin',
      fr: 'Remplace | Annule et remplace | Prédécesseur',
      es: 'Reemplaza | Sustituye | Sustituye a | Reemplaza a | Predecesor',
      pt: 'Substitui | Predecessor | Antecessor',
      it: 'Sostituisce | Predecessore',
      nl: 'Vervangt | Voorganger',
      pl: 'Zastępuje | Poprzednik',
      ja: '置き換え元 | 置き換え対象 | 置換元 | 前身',
      zh: '取代 | 替代 | 替换 | 前身',
      ru: 'Заменяет',
      uk: 'Замінює',
      sv: 'Ersätter',
      da: 'Erstatter',
      no: 'Erstatter',
      cs: 'Nahrazuje',
      tr: 'Yerine geçtiği | Yerini aldığı',
      ko: '대체 | 대체 대상',
    },
    'amended-by': {
      en: 'Amended by | Modified by | Updated by ADR | Extended by | Revised by | Amendments',
      de: 'Geändert durch | Ergänzt und geändert durch | Erweitert durch',
      fr: 'Modifié par | Modifiée par | Amendé par | Amendée par',
      es: 'Modificado por | Modificada por | Enmendado por | Enmendada por',
      pt: 'Alterado por | Alterada por | Modificado por | Emendado por',
      it: 'Modificato da | Modificata da | Emendato da',
      nl: 'Gewijzigd door | Aangepast door',
      pl: 'Zmieniony przez | Zmieniona przez',
      ja: '改訂元 | 変更先',
      zh: '修订者 | 被修订 | 被修改',
    },
    amends: {
      en: 'Amends | Amend | Modifies | Updates | Extends | Revises',
      de: 'Ändert | Erweitert',
      fr: 'Modifie | Amende',
      es: 'Modifica | Enmienda',
      pt: 'Altera | Modifica | Emenda',
      it: 'Modifica | Emenda',
      nl: 'Wijzigt | Past aan',
      pl: 'Zmienia',
      ja: '改訂対象 | 変更対象',
      zh: '修订 | 修改',
    },
    'clarified-by': {
      en: 'Clarified by | Supplemented by | Complemented by | Refined by',
      de: 'Ergänzt durch | Präzisiert durch',
      fr: 'Complété par | Complétée par | Précisé par | Précisée par',
      es: 'Complementado por | Complementada por | Aclarado por | Aclarada por',
      pt: 'Complementado por | Complementada por | Esclarecido por',
      it: 'Chiarito da | Chiarita da | Integrato da | Integrata da',
      nl: 'Aangevuld door | Verduidelijkt door',
      pl: 'Uzupełniony przez | Uzupełniona przez | Doprecyzowana przez',
      ja: '補足元',
      zh: '被补充 | 被澄清',
    },
    clarifies: {
      en: 'Clarifies | Supplements | Complements | Refines | Builds on',
      de: 'Ergänzt | Präzisiert | Baut auf',
      fr: 'Complète | Précise',
      es: 'Complementa | Aclara',
      pt: 'Complementa | Esclarece',
      it: 'Chiarisce | Integra',
      nl: 'Vult aan | Verduidelijkt',
      pl: 'Uzupełnia | Doprecyzowuje',
      ja: '補足対象',
      zh: '补充 | 澄清',
    },
    'relates-to': {
      en: `Relates to | Relates | Related | Related to | Related ADRs | Related ADR | Related decisions | Related records | Related decision | See also |
        Depends on | Dependencies | Required by | Requires | Enables | Conflicts with | Links | Linked | Linked ADRs | References | ADR links`,
      de: 'Verwandt | Verwandte Entscheidungen | Verwandt mit | Siehe auch | Verknüpfte Entscheidungen | Hängt ab von',
      fr: 'Voir aussi | Liens | Lié à | Liée à | Décisions liées | Décisions associées | Dépend de',
      es: 'Relacionado | Relacionada | Relacionados | Relacionadas | Decisiones relacionadas | Ver también | Relacionado con | Depende de',
      pt: 'Relacionado | Relacionada | Relacionados | Relacionadas | Decisões relacionadas | Ver também | Relacionado a | Depende de',
      it: 'Decisioni correlate | Correlato a | Correlata a | Correlati | Vedi anche | Dipende da',
      nl: 'Gerelateerd | Gerelateerd aan | Gerelateerde beslissingen | Gerelateerde besluiten | Zie ook | Hangt af van',
      pl: 'Powiązane | Powiązane decyzje | Powiązana z | Zobacz też | Zobacz także | Zależy od',
      ja: '関連 | 関連リンク | 関連する決定 | 関連ADR | 関連決定',
      zh: '相关 | 相关决策 | 相关链接 | 相关决定 | 参见',
    },
    uses: {
      en: 'Uses | Relies on | Uses decisions | Decisions | ADRs | Based on decisions',
      de: 'Nutzt | Beruht auf Entscheidungen',
      fr: 'Utilise | S’appuie sur',
      es: 'Usa | Se basa en',
      pt: 'Usa | Baseia-se em',
      it: 'Usa | Si basa su',
      nl: 'Gebruikt | Berust op',
      pl: 'Używa | Opiera się na',
      ja: '利用する決定 | 依拠する決定',
      zh: '使用 | 依据决策',
    },
    exercised: {
      en: 'Exercised | Exercised playbooks | Used playbooks | Playbooks used | Runbooks used',
      de: 'Genutzte Playbooks | Verwendete Playbooks | Benutzte Runbooks',
      fr: 'Playbooks utilisés | Runbooks utilisés',
      es: 'Playbooks usados | Playbooks utilizados | Runbooks utilizados',
      pt: 'Playbooks usados | Playbooks utilizados | Runbooks utilizados',
      it: 'Playbook usati | Playbook utilizzati | Runbook utilizzati',
      nl: 'Gebruikte playbooks | Gebruikte runbooks',
      pl: 'Użyte playbooki | Użyte runbooki',
      ja: '使用したプレイブック | 使用したランブック',
      zh: '使用的手册 | 使用的预案',
    },
    reads: {
      en: 'Reads | To read | Reading',
      de: 'Zu lesen | Lektüre',
      fr: 'À lire | Lectures',
      es: 'Para leer | Lecturas',
      pt: 'Para ler | Leituras',
      it: 'Da leggere | Letture',
      nl: 'Te lezen',
      pl: 'Do przeczytania | Lektura',
      ja: '読むもの',
      zh: '阅读',
    },
    owns: {
      en: 'Owns',
      de: 'Besitzt',
      fr: 'Possède',
      es: 'Posee',
      pt: 'Possui',
      it: 'Possiede',
      nl: 'Bezit',
      pl: '-',
      ja: '所有',
      zh: '拥有',
    },
  },
};
