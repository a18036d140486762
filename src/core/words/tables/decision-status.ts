import type { AdrStatus } from '../../schema/adr.ts';
import type { WordTable } from '../word-table.ts';

/** A status of a decision that is understood. */
export type KnownStatus = Exclude<AdrStatus, 'unknown'>;

/** What teams write for the status of a decision. A phrase counts at the beginning of a status; the longest one wins. */
export const DECISION_STATUSES: WordTable<KnownStatus> = {
  subject: 'decision status',
  fields: {
    draft: {
      en: 'Draft | Drafted | Drafting | In draft | WIP | Work in progress | In preparation | Being written | Idea | Early draft | Rough draft | Concept',
      de: 'Entwurf | Im Entwurf | In Arbeit | In Erstellung',
      fr: 'Brouillon | En rédaction | Ébauche',
      es: 'Borrador | En borrador',
      pt: 'Rascunho | Em rascunho',
      it: 'Bozza | In bozza',
      nl: 'Concept | In opstelling | Ontwerp',
      pl: 'Szkic | Wersja robocza | Robocza | Roboczy',
      ja: '下書き | ドラフト | 草案',
      zh: '草案 | 草稿',
      ru: 'Черновик',
      ko: '초안',
      sv: 'Utkast',
      no: 'Utkast',
      da: 'Udkast',
      tr: 'Taslak',
      uk: 'Чернетка',
      cs: 'Koncept | Návrh textu | Rozpracováno',
    },
    proposed: {
      en: `Proposed | Proposal | Propose | Proposing | Pending | Pending review | Pending approval | Pending decision | In review | Under review | For review |
        Ready for review | Review | Reviewing | Needs review | In discussion | Under discussion | Discussion | For discussion | Discussing | Being discussed |
        Open | Open for comment | Open for comments | Request for comments | RFC | Awaiting approval | Awaiting review | Awaiting decision | Waiting for approval |
        Under consideration | Considering | To be decided | To be accepted | To be approved | To be reviewed | To be discussed | Not yet accepted | Not yet approved |
        Not yet decided | Not decided yet | Undecided | In consideration | Provisional | Submitted | Suggested | Suggestion | Under evaluation | Candidate | New |
        Unresolved | Awaiting sign-off | In approval | For approval | Under examination | Being evaluated | Being reviewed | Out for review | Waiting for review | Waiting for a decision | On the table | For decision | Not decided | Still open | Voting | In voting | Final comment period | In final comment period | FCP | Final review | Final comments | Last call | Final call`,
      de: `Vorgeschlagen | Vorschlag | In Diskussion | Zur Diskussion | In Prüfung | In Abstimmung | In Klärung | Offen | Ausstehend | In Review | In Begutachtung |
        Zu entscheiden | In Bewertung | Wird geprüft | In Beratung | Zur Entscheidung | Zur Abstimmung | Eingereicht | Noch offen | Wartet auf Entscheidung`,
      fr: `Proposé | Proposée | Proposés | En discussion | En cours de discussion | En revue | En cours de revue | À valider | En attente | En attente de validation |
        En cours de validation | Soumis | Soumise | À discuter | En consultation | À l’étude | En cours d’examen | En examen | À l’examen | En délibération | À décider | En évaluation | En cours d’évaluation | À approuver`,
      es: 'Propuesto | Propuesta | En revisión | En discusión | Pendiente | Pendiente de aprobación | En estudio | En evaluación | En debate | Por decidir | Por aprobar | Abierta | A debate',
      pt: 'Proposto | Proposta | Em revisão | Em discussão | Pendente | Em análise | Em avaliação | Em estudo | A decidir | Aguardando aprovação | Em debate | Em votação',
      it: 'Proposto | Proposta | In revisione | In discussione | In attesa | In esame | In valutazione | Da decidere | Da approvare | In votazione',
      nl: 'Voorgesteld | Voorstel | In behandeling | Ter bespreking | In bespreking | In beoordeling | Ter beoordeling | In overweging | Te besluiten | Ter stemming | Ingediend',
      pl: 'Zaproponowany | Zaproponowana | Zaproponowano | Propozycja | Proponowana | Proponowany | W trakcie dyskusji | Oczekuje na decyzję | W ocenie | W trakcie oceny | Do decyzji | Do zatwierdzenia | W dyskusji | Rozważana | Zgłoszona',
      ja: '提案 | 提案中 | 提案済み | 検討中 | レビュー中 | 議論中 | 審議中 | 未決 | 未定 | 評価中 | 検討 | 承認待ち | 審査中 | 決定待ち | 確認中',
      zh: `提议 | 提议中 | 提案 | 提案中 | 提議 | 提議中 | 建议 | 已提议 | 已提出 | 提出 | 待定 | 待审核 | 待评审 | 评审中 | 讨论中 | 审核中 | 待决定 | 待批准 |
        待確認 | 评估中 | 征求意见中 | 投票中 | 审批中 | 待决策 | 拟定`,
      ru: 'Предложено | Предложена | На рассмотрении | В обсуждении | Предложен',
      ko: '제안 | 제안됨 | 검토중 | 검토 중 | 논의 중 | 제안 중 | 대기',
      sv: 'Föreslagen | Förslag | Föreslaget | Under granskning | Under diskussion',
      no: 'Foreslått | Til diskusjon',
      tr: 'Önerildi | Önerilen | Öneri | İncelemede | Tartışılıyor | Beklemede',
      uk: 'Запропоновано | Запропонована | На розгляді | Обговорюється | В обговоренні',
      da: 'Foreslået | Til drøftelse',
      cs: 'Navrženo | Navržen | Navržená | Návrh | V diskusi | V diskuzi | K projednání | Čeká na schválení',
    },
    accepted: {
      en: `Accepted | Accept | Acceptable | Accpeted | Acepted | Accapted | Approved | Approve | Active | Implemented | Adopted | Adopt | Agreed | Agree |
        Decided | Decision made | Done | Final | Finalised | Finalized | Finished | Ratified | In force | In effect | Effective | Current | In use | Enacted |
        Implementable | Implementing | Being implemented | Endorsed | Confirmed | Complete | Completed | Published | Live | Valid | Signed off | Passed | Resolved |
        Established | Locked | Settled | Selected | Chosen | Validated | Accepted and implemented | Partially superseded | Partly superseded | Superseded in part |
        Superseded partially | Superseded partly | Partially replaced | Partly replaced | Replaced in part | Superceded in part | Partially superceded |
        Partially deprecated | Partially accepted | Partially implemented | Mostly implemented | Mostly accepted`,
      de: `Akzeptiert | Angenommen | Beschlossen | Entschieden | Genehmigt | Freigegeben | Gültig | Aktiv | In Kraft | Umgesetzt | Verabschiedet | Bestätigt |
        Zugestimmt | Vereinbart | Teilweise ersetzt | Teilweise abgelöst | Abgesegnet | Einstimmig angenommen | Einstimmig beschlossen | Wirksam`,
      fr: `Accepté | Acceptée | Acceptés | Acceptées | Approuvé | Approuvée | Validé | Validée | Adopté | Adoptée | Actif | Active | Décidé | Décidée | En vigueur |
        Appliqué | Appliquée | Mis en œuvre | Mise en œuvre | Mis en place | Retenu | Retenue | En place | Implémenté | Implémentée | Entré en vigueur |
        Partiellement remplacé | Partiellement remplacée | Acté | Actée | Entérinée | Entériné | Ratifié | Ratifiée | Mis en application | Signé | Signée`,
      es: `Aceptado | Aceptada | Aprobado | Aprobada | Adoptado | Adoptada | Vigente | En vigor | Activo | Activa | Decidido | Decidida | Implementado | Implementada |
        Acordado | Acordada | Ratificado | Ratificada | Confirmado | Confirmada | Firmada | Puesta en marcha`,
      pt: 'Aceito | Aceita | Aceite | Aprovado | Aprovada | Adotado | Adotada | Ativo | Ativa | Em vigor | Decidida | Implantado | Decidido | Ratificado | Ratificada | Confirmado | Confirmada | Vigente | Aprovado por unanimidade',
      it: 'Accettato | Accettata | Approvato | Approvata | Adottato | Adottata | Attivo | Attiva | In vigore | Deciso | Decisa | Ratificato | Ratificata | Confermato | Confermata | Vigente | Applicata',
      nl: 'Geaccepteerd | Aanvaard | Goedgekeurd | Besloten | Actief | Vastgesteld | Aangenomen | Akkoord | Bekrachtigd | Bevestigd | Van kracht | Geldig | Ingevoerd',
      pl: 'Zaakceptowana | Zaakceptowany | Zaakceptowano | Zatwierdzony | Zatwierdzona | Przyjęty | Przyjęta | Przyjęto | Obowiązuje | Zaakceptowane | Zatwierdzone | Przyjęte | Uchwalona | Wdrożona | Wdrożony | Aktywna | Aktywny | W mocy',
      ja: `承認 | 承認済み | 承認済 | 採択 | 採択済み | 採用 | 採用済み | 受理 | 決定 | 決定済み | 決定済 | 確定 | 合意 | 合意済み | 有効 | 受け入れ | 承諾 | 実装済み |
        可決 | アクティブ | 施行 | 施行中 | 運用中 | 適用中 | 承認された`,
      zh: `已接受 | 接受 | 已采纳 | 采纳 | 已採納 | 採納 | 已通过 | 通过 | 已通過 | 通過 | 已批准 | 批准 | 已决定 | 决定 | 已確定 | 已确定 | 已生效 | 生效 |
        已实施 | 已实现 | 已採用 | 已采用 | 采用 | 已同意 | 同意 | 有效 | 已确认 | 已完成 | 完成 | 部分取代 | 部分被取代 | 部分替代 | 已定 | 已采用并实施 | 执行中 | 生效中 | 已批复`,
      ru: 'Принято | Принята | Принят | Утверждено | Одобрено | Действует',
      uk: 'Прийнято | Прийнята | Прийнятий | Затверджено | Ухвалено | Схвалено | Діє',
      ko: '승인 | 승인됨 | 채택 | 채택됨 | 수락 | 수락됨 | 결정됨 | 확정 | 승인 완료 | 적용 중',
      sv: 'Godkänd | Accepterad | Beslutad | Besluttet | Godkänt | Accepterat | Beslutat | Antagen | Antaget | Gäller',
      no: 'Vedtatt | Akseptert | Godkjent | Besluttet',
      da: 'Godkendt | Accepteret | Vedtaget | Besluttet',
      tr: 'Kabul edildi | Onaylandı | Kabul edilmiş | Kabul | Onaylanmış | Yürürlükte',
      cs: 'Přijato | Přijatá | Přijatý | Schváleno | Schválené | Schválený | Platné | Platí | Implementováno',
    },
    rejected: {
      en: `Rejected | Reject | Declined | Decline | Refused | Denied | Not accepted | Not approved | Not adopted | Withdrawn | Abandoned | Dropped | Cancelled | Canceled |
        Discarded | Dismissed | Vetoed | Turned down | Will not implement | Won't do | Wontfix | Won't fix | Wont do | Not implemented | Never implemented |
        Voted down | Disapproved`,
      de: 'Abgelehnt | Verworfen | Zurückgezogen | Nicht angenommen | Abgewiesen',
      fr: `Rejeté | Rejetée | Refusé | Refusée | Abandonné | Abandonnée | Écarté | Écartée | Non retenu | Non retenue | Annulé | Annulée | Décliné | Déclinée | Retiré |
        Retirée`,
      es: 'Rechazado | Rechazada | Descartado | Descartada | Cancelado | Cancelada | Denegado | Denegada',
      pt: 'Rejeitado | Rejeitada | Recusado | Recusada | Descartado | Descartada',
      it: 'Respinto | Rifiutato | Rifiutata | Scartato | Scartata | Annullato | Respinta',
      nl: 'Afgewezen | Verworpen | Geweigerd | Ingetrokken',
      pl: 'Odrzucony | Odrzucona | Odrzucono | Wycofana | Wycofany',
      ja: '却下 | 棄却 | 拒否 | 不採用 | 取り下げ | 見送り | 不承認',
      zh: `已拒绝 | 拒绝 | 已拒絕 | 拒絕 | 已否决 | 否决 | 已否決 | 否決 | 被拒绝 | 被否决 | 未采纳 | 不采纳 | 未通过 | 已放弃 | 放弃 | 已取消 | 已撤回 | 撤回`,
      ru: 'Отклонено | Отклонена | Отвергнуто',
      uk: 'Відхилено | Відхилена | Відкинуто',
      ko: '거부 | 거부됨 | 기각 | 반려 | 반려됨 | 거절 | 거절됨',
      sv: 'Avvisad | Avslagen | Avvisat | Avslaget | Förkastad | Förkastat',
      no: 'Avvist | Avslått | Forkastet',
      da: 'Afvist | Forkastet',
      tr: 'Reddedildi | Reddedilmiş | Ret',
      cs: 'Zamítnuto | Zamítnutá | Zamítnutý | Odmítnuto',
    },
    deprecated: {
      en: `Deprecated | Deprecate | Depreciated | Obsolete | Outdated | Retired | Archived | Expired | Out of date | Outmoded | Legacy | No longer applicable |
        No longer relevant | No longer valid | No longer in force | No longer in use | No longer used | Not applicable anymore | Not valid anymore |
        Not relevant anymore | Removed | Revoked | Rescinded | Reverted | Sunset | Historic | Historical | Inactive | Invalid | Invalidated | Decommissioned |
        Undone | Repealed | Discontinued | Rolled back | Defunct`,
      de: 'Veraltet | Überholt | Aufgehoben | Hinfällig | Außer Kraft | Nicht mehr gültig | Archiviert | Widerrufen',
      fr: `Déprécié | Dépréciée | Obsolète | Périmé | Périmée | Abrogé | Abrogée | Archivé | Archivée | Caduc | Caduque | Plus d’actualité | Plus applicable |
        Plus en vigueur | Dépassé | Dépassée | Révoqué | Révoquée | Désuet | Inactif`,
      es: `Obsoleto | Obsoleta | En desuso | Deprecado | Deprecada | Descontinuado | Descontinuada | Retirado | Retirada | Archivado | Archivada | Derogado |
        Derogada | Revocado`,
      pt: 'Depreciado | Depreciada | Arquivado | Revogado | Revogada | Descontinuado | Obsoleto | Obsoleta',
      it: 'Deprecato | Deprecata | Ritirato | Ritirata | Archiviato | Scaduto | Obsoleto',
      nl: 'Verouderd | Vervallen | Gearchiveerd | Uitgefaseerd',
      pl: 'Przestarzały | Przestarzała | Nieaktualna | Nieaktualny | Zarchiwizowana',
      ja: '非推奨 | 廃止 | 廃止済み | 失効 | 無効 | 撤廃 | 陳腐化',
      zh: `已弃用 | 弃用 | 已棄用 | 棄用 | 已废弃 | 废弃 | 已廢棄 | 廢棄 | 已废止 | 废止 | 已过时 | 过时 | 已過時 | 已失效 | 失效 | 已归档 | 已作废 | 作废`,
      ru: 'Устарело | Устарела | Отменено',
      uk: 'Застаріло | Застаріла | Скасовано',
      ko: '폐기 | 폐기됨 | 사용 중단 | 더 이상 사용 안 함 | 폐지',
      sv: 'Föråldrad | Föråldrat | Utgången | Upphävd',
      no: 'Utdatert',
      da: 'Forældet',
      cs: 'Zastaralé | Zastaralý | Zrušeno | Neplatné',
      tr: 'Eskidi | Kullanımdan kaldırıldı | Geçersiz',
    },
    superseded: {
      en: `Superseded | Superceded | Supersed | Superseeded | Superceeded | Supersedes by | Superseeds by | Supersede by | Superseding by | Supplanted | Replaced |
        Overridden | Overriden | Obsoleted | Overtaken | Outdated by | Obsolete by | Made obsolete by | Succeeded by | Deprecated by | Rendered obsolete by |
        Merged into | Subsumed`,
      de: 'Ersetzt durch | Ersetzt | Abgelöst | Abgelöst durch | Übersteuert | Überholt durch | Aufgehoben durch | Obsolet durch',
      fr: `Remplacé par | Remplacée par | Remplacé | Remplacée | Remplacés | Remplacées | Supplanté | Supplantée | Substitué | Substituée | Annulé et remplacé par |
        Annulée et remplacée par | Annule et remplace | Obsolète remplacé par | Obsolète remplacée par`,
      es: 'Reemplazado | Reemplazada | Sustituido | Sustituida | Remplazado | Remplazada | Superado | Superada | Suplantado',
      pt: 'Substituído por | Substituído | Substituída | Substituída por | Superado por | Superada por',
      it: 'Sostituito | Sostituita | Rimpiazzato | Superato | Superata',
      nl: 'Vervangen door | Vervangen | Opgevolgd door',
      pl: 'Zastąpiony | Zastąpiona | Zastąpiono',
      ja: '置き換え | 置き換えられた | 置換 | 置換済み | 上書き | 差し替え | 代替済み | 後継あり',
      zh: `已取代 | 被取代 | 已被取代 | 取代 | 已替代 | 被替代 | 已被替代 | 替代 | 已替换 | 被替换 | 已被替换 | 替换 | 已被代替 | 被代替 | 已被替換 | 被替換`,
      ru: 'Заменено | Заменена',
      uk: 'Замещено | Замінено | Замінена | Замінений',
      ko: '대체 | 대체됨',
      sv: 'Ersatt',
      no: 'Erstattet',
      tr: 'Yerini aldı | Değiştirildi | Yerine yenisi geldi',
      da: 'Erstattet',
      cs: 'Nahrazeno | Nahrazen | Nahrazena',
    },
  },
};

/** The same in languages that put the verb last: `durch ADR-5 ersetzt`. Folded words; what stands between is short. */
export const REPLACED_BY_FRAME =
  /^(?:durch|von|door)\s.{1,80}?\s(?:ersetzt|abgelost|abgeloest|uberholt|vervangen|opgevolgd)(?!\p{L})/u;

/** Words that say at the end of a clause that a decision was replaced: `由 ADR-5 取代`, `ADR-5 により置き換え`. */
export const REPLACED_AT_END = [
  'により廃止',
  'によって廃止',
  '取代',
  '替代',
  '替换',
  '替換',
  '代替',
  '置き換え',
  '置換',
  '差し替え',
  '대체',
];
