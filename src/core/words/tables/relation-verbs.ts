import type { WordTable } from '../word-table.ts';
import type { NamedRelation } from './relation-names.ts';

/** A relation that running text states of a decision. */
export type SpokenRelation = Exclude<NamedRelation, 'uses' | 'exercised' | 'reads' | 'owns'>;

/**
 * Words that state a relation within a text, in front of the record that they are about. Where two begin at one place
 * the longer one counts: `ersetzt durch` before `ersetzt`.
 */
export const RELATION_VERBS: WordTable<SpokenRelation> = {
  subject: 'relation verb',
  fields: {
    'superseded-by': {
      en: `Superseded | Supersceded | Superceded | Superseeded | Superceeded | Supersedded | Replaced | Obsoleted | Overridden | Supplanted | Overtaken |
        Deprecated by | Deprecated in favour of | Deprecated in favor of | Outdated by | Obsolete by | Rejected in favour of | Rejected in favor of |
        Dropped in favour of | Dropped in favor of | Abandoned in favour of | Abandoned in favor of | Retired in favour of | Retired in favor of | Withdrawn in favour of | Withdrawn in favor of | Discontinued in favour of | Discontinued in favor of | Archived in favour of | Archived in favor of | Revoked in favour of | Revoked in favor of | Closed in favour of | Closed in favor of | Removed in favour of | Removed in favor of | Merged into | Subsumed by | Succeeded by | Replacement |
        Successor | Predecessor of | Predecessor to`,
      de: 'Ersetzt durch | Ersetzt von | Abgelöst durch | Abgelöst von | Überholt durch | Nachfolger',
      fr: `Remplacé par | Remplacée par | Remplacés par | Remplacées par | Supplanté par | Supplantée par | Substitué par | Substituée par | Successeur`,
      es: `Reemplazado por | Reemplazada por | Remplazado por | Remplazada por | Remplacado por | Remplacada por | Sustituido por | Sustituida por |
        Superado por | Superada por`,
      pt: `Substituído por | Substituída por | Substituído pelo | Substituída pelo | Substituído pela | Substituída pela | Superado por | Superada por`,
      it: `Sostituito da | Sostituita da | Sostituito dal | Sostituita dal | Sostituito dalla | Sostituita dalla | Sostituito dall | Sostituita dall |
        Superato da | Superata da | Rimpiazzato da | Rimpiazzata da`,
      nl: 'Vervangen door | Opgevolgd door',
      pl: 'Zastąpiony przez | Zastąpiona przez | Zastąpione przez | Zastąpiono przez',
      ja: '後継',
      zh: '被 | 已被 | 后继',
      ru: 'Заменен | Заменён | Заменено | Заменена | Замещен | Замещён | Замещено | Замещена',
      uk: 'Замінено | Замінена | Замінений',
      sv: 'Ersatt av | Ersatts av',
      da: 'Erstattet af',
      no: 'Erstattet av',
      cs: 'Nahrazeno | Nahrazen | Nahrazena',
      tr: 'Yerini alan',
      ko: '대체됨',
    },
    supersedes: {
      en: `Supersedes | Supersede | Supersceding | Supersceds | Supersceede | Supersceedes | Supercedes | Supercede | Superseedes | Superceedes | Superseding |
        Superceding | Superseeds | Superseed | Replaces | Replace | Replacing | Obsoletes | Overrides | Override | Supplants | Deprecates | Reverses | Reverts | Revokes |
        Rescinds | Invalidates | Takes the place of | Takes over from | Replacement of | Replacement for | Successor of | Successor to |
        Predecessor`,
      de: 'Ersetzt | Löst ab | Vorgänger',
      fr: 'Remplace | Annule et remplace | Supplante | Prédécesseur',
      es: 'Reemplaza | Sustituye | Sustituye a | Reemplaza a',
      pt: 'Substitui',
      it: 'Sostituisce | Rimpiazza',
      nl: 'Vervangt',
      pl: 'Zastępuje',
      ja: '置き換え | 置き換える | 置き換え元',
      zh: '取代 | 替代 | 替换',
      ru: 'Заменяет',
      uk: 'Замінює',
      sv: 'Ersätter',
      da: 'Erstatter',
      no: 'Erstatter',
      cs: 'Nahrazuje',
    },
    'amended-by': {
      en: `Amended | Modified | Updated by | Updated in | Extended by | Revised by | Changed by | Altered by`,
      de: 'Geändert durch | Erweitert durch',
      fr: 'Modifié par | Modifiée par | Modifiés par | Modifiées par | Amendé par | Amendée par | Amendés par | Amendées par',
      es: 'Modificado por | Modificada por | Enmendado por | Enmendada por',
      pt: 'Alterado por | Alterada por | Modificado por | Modificada por',
      it: 'Modificato da | Modificata da | Emendato da | Emendata da',
      nl: 'Gewijzigd door | Aangepast door',
      pl: 'Zmieniony przez | Zmieniona przez',
      ja: '変更',
      zh: '修订',
    },
    amends: {
      en: 'Amends | Amend | Amending | Modifies | Updates | Extends | Revises',
      de: 'Ändert | Erweitert',
      fr: 'Modifie | Amende',
      es: 'Modifica | Enmienda',
      pt: 'Altera',
      it: 'Modifica | Emenda',
      nl: 'Wijzigt',
      pl: 'Zmienia',
      ja: '-',
      zh: '-',
    },
    'clarified-by': {
      en: `Clarified | Supplemented | Complemented by | Refined by | Elaborated by | Detailed by | Explained by`,
      de: 'Ergänzt durch | Präzisiert durch',
      fr: `Précisé par | Précisée par | Précisés par | Précisées par | Complété par | Complétée par | Complétés par | Complétées par`,
      es: 'Complementado por | Complementada por | Aclarado por | Aclarada por',
      pt: 'Complementado por | Complementada por | Esclarecido por | Esclarecida por',
      it: 'Chiarito da | Chiarita da | Integrato da | Integrata da',
      nl: 'Aangevuld door | Verduidelijkt door',
      pl: 'Uzupełniony przez | Uzupełniona przez | Doprecyzowana przez',
      ja: '補足',
      zh: '补充',
    },
    clarifies: {
      en: `Clarifies | Clarify | Supplements | Complements | Refines | Elaborates on | Builds on | Builds upon | Build on | Build upon`,
      de: 'Ergänzt | Präzisiert',
      fr: 'Précise | Complète',
      es: 'Complementa | Aclara',
      pt: 'Complementa | Esclarece',
      it: 'Chiarisce | Integra',
      nl: 'Verduidelijkt',
      pl: 'Uzupełnia | Doprecyzowuje',
      ja: '-',
      zh: '-',
    },
    'relates-to': {
      en: `Related | Related to | Related decision | Related decisions | Related ADR | Related ADRs | Related record | Related records | Relates | Relates to |
        See | See also | Cf | Cf. | Depends on | Dependency | Dependencies | Required by | Requires | Enables | Enabled by | Driven by | Conflicts with |
        Connected to | Linked to | Link | Link to | Links | Links to | Follows | Follows from | Follow up | Follow up by | Follow up to |
        Followed up | Followed up by | Followed up to | Based on | Influences | Influenced by | Part of | Reference | References`,
      de: 'Siehe | Siehe auch | Verwandt | Verwandt mit | Hängt ab von',
      fr: 'Voir | Voir aussi | Lié à | Liée à | Liés à | Liées à',
      es: `Relacionado | Relacionada | Relacionados | Relacionadas | Relacionado con | Relacionada con | Relacionados con | Relacionadas con | Ver |
        Ver también`,
      pt: 'Relacionado com | Relacionada com | Relacionado a | Relacionada a | Ver | Ver também | Veja também',
      it: 'Vedi | Vedi anche | Correlato a | Correlata a',
      nl: 'Zie | Zie ook | Gerelateerd aan',
      pl: 'Zobacz | Zobacz też | Zobacz także | Powiązana z | Powiązany z',
      ja: '関連 | 参照',
      zh: '相关 | 参见 | 参照',
    },
  },
};
