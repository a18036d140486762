import type { AdrStatus } from '../../schema/adr.ts';
import { entriesOf } from '../../text/keyed-table.ts';

type KnownStatus = Exclude<AdrStatus, 'unknown'>;

/**
 * What teams write for a status, by the status it means: words and phrases in several languages, folded (lower-case,
 * without accents), parted by commas. A phrase counts at the beginning of a status; the longest one wins.
 */
const PHRASES: Record<KnownStatus, string> = {
  draft: `
    draft, drafted, drafting, in draft, wip, work in progress, in preparation, being written, idea, early draft, rough draft,
    brouillon, en redaction, ebauche, borrador, en borrador, entwurf, im entwurf, in arbeit, in erstellung, rascunho,
    em rascunho, bozza, in bozza, concept, szkic, utkast, черновик, taslak,
    草案, 草稿, 下書き, ドラフト, 초안`,
  proposed: `
    proposed, proposal, propose, proposing, pending, pending review, pending approval, pending decision, in review,
    under review, for review, ready for review, review, reviewing, needs review, in discussion, under discussion, discussion,
    for discussion, discussing, being discussed, open, open for comment, open for comments, request for comments, rfc,
    awaiting approval, awaiting review, awaiting decision, waiting for approval, under consideration, considering,
    to be decided, to be accepted, to be approved, to be reviewed, to be discussed, not yet accepted, not yet approved,
    not yet decided, not decided yet, undecided, in consideration, provisional, submitted, suggested, suggestion,
    under evaluation, candidate, new, unresolved, awaiting sign off, in approval, for approval,
    propose, proposee, proposes, en discussion, en cours de discussion, en revue, en cours de revue, a valider, en attente,
    en attente de validation, en cours de validation, soumis, a discuter, en consultation, a l etude,
    propuesto, propuesta, en revision, en discusion, pendiente, pendiente de aprobacion,
    vorgeschlagen, vorschlag, in diskussion, zur diskussion, in prufung, in pruefung, in abstimmung, in klarung, offen,
    ausstehend, in review, in begutachtung, zu entscheiden,
    proposto, proposta, em revisao, em discussao, pendente, em analise, in revisione, in discussione, in attesa,
    voorgesteld, voorstel, in behandeling, ter bespreking, zaproponowany, zaproponowana, foreslatt, onerildi,
    предложено, предложена, на рассмотрении, в обсуждении,
    提议, 提议中, 提案, 提案中, 提議, 提議中, 建议, 已提议, 已提出, 提出, 待定, 待审核, 待评审, 评审中, 讨论中, 审核中, 待决定, 待批准, 待確認,
    検討中, レビュー中, 議論中, 審議中, 未決, 未定, 제안, 제안됨, 검토중`,
  accepted: `
    accepted, accept, acceptable, accpeted, acepted, accapted, approved, approve, active, implemented, adopted, adopt,
    agreed, agree, decided, decision made, done, final, finalised, finalized, finished, ratified, in force, in effect,
    effective, current, in use, enacted, implementable, implementing, being implemented, endorsed, confirmed, complete,
    completed, published, live, valid, signed off, passed, resolved, established, locked, settled, selected, chosen,
    validated, accepted and implemented, partially superseded, partly superseded, superseded in part, superseded partially,
    superseded partly, partially replaced, partly replaced, replaced in part, superceded in part, partially superceded,
    partially deprecated, partially accepted, partially implemented, mostly implemented, mostly accepted,
    accepte, acceptee, acceptes, acceptees, approuve, approuvee, valide, validee, adopte, adoptee, actif, active, decide,
    decidee, en vigueur, applique, appliquee, mis en oeuvre, mise en oeuvre, mis en place, retenu, retenue, en place,
    implemente, implementee, entre en vigueur, partiellement remplace, partiellement remplacee,
    aceptado, aceptada, aprobado, aprobada, adoptado, adoptada, vigente, en vigor, activo, activa, decidido, decidida,
    implementado, implementada, acordado, acordada,
    akzeptiert, angenommen, beschlossen, entschieden, genehmigt, freigegeben, gultig, gueltig, aktiv, in kraft, umgesetzt,
    verabschiedet, bestatigt, bestaetigt, zugestimmt, vereinbart, teilweise ersetzt, teilweise abgelost,
    aceito, aceita, aceite, aprovado, aprovada, adotado, adotada, ativo, ativa, em vigor, decidida, implantado,
    accettato, accettata, approvato, approvata, adottato, adottata, attivo, attiva, in vigore, deciso, decisa,
    geaccepteerd, aanvaard, goedgekeurd, besloten, actief, vastgesteld, zaakceptowany, zaakceptowana, zatwierdzony,
    przyjety, przyjeta, godkand, accepterad, besluttet, vedtatt, akseptert, godkendt, kabul edildi, onaylandi,
    принято, принята, принят, утверждено, одобрено, действует, прийнято,
    已接受, 接受, 已采纳, 采纳, 已採納, 採納, 已通过, 通过, 已通過, 通過, 已批准, 批准, 已决定, 决定, 已確定, 已确定, 已生效, 生效, 已实施, 已实现,
    已採用, 已采用, 采用, 已同意, 同意, 有效, 已确认, 已完成, 完成, 部分取代, 部分被取代, 部分替代,
    承認, 承認済み, 承認済, 採択, 採択済み, 採用, 採用済み, 受理, 決定, 決定済み, 決定済, 確定, 合意, 合意済み, 有効, 受け入れ, 承諾, 実装済み, 可決, アクティブ,
    승인, 승인됨, 채택, 채택됨, 수락, 수락됨, 결정됨`,
  rejected: `
    rejected, reject, declined, decline, refused, denied, not accepted, not approved, not adopted, withdrawn, abandoned,
    dropped, cancelled, canceled, discarded, dismissed, vetoed, turned down, will not implement, won t do, wontfix, won t fix,
    wont do, not implemented, never implemented, voted down, disapproved,
    rejete, rejetee, refuse, refusee, abandonne, abandonnee, ecarte, ecartee, non retenu, non retenue, annule, annulee,
    decline, declinee, retire, retiree,
    rechazado, rechazada, descartado, descartada, cancelado, cancelada, denegado, denegada,
    abgelehnt, verworfen, zuruckgezogen, zurueckgezogen, nicht angenommen, abgewiesen,
    rejeitado, rejeitada, recusado, recusada, descartado,
    respinto, respinta, rifiutato, rifiutata, scartato, scartata, annullato,
    afgewezen, verworpen, geweigerd, ingetrokken, odrzucony, odrzucona, avvist, avslatt, afvist, forkastet, reddedildi,
    отклонено, отклонена, отвергнуто, відхилено,
    已拒绝, 拒绝, 已拒絕, 拒絕, 已否决, 否决, 已否決, 否決, 被拒绝, 被否决, 未采纳, 不采纳, 未通过, 已放弃, 放弃, 已取消, 已撤回, 撤回,
    却下, 棄却, 拒否, 不採用, 取り下げ, 見送り, 不承認, 거부, 거부됨, 기각`,
  deprecated: `
    deprecated, deprecate, depreciated, obsolete, outdated, retired, archived, expired, out of date, outmoded, legacy,
    no longer applicable, no longer relevant, no longer valid, no longer in force, no longer in use, no longer used, not applicable anymore,
    not valid anymore, not relevant anymore, removed, revoked, rescinded, reverted, sunset, historic, historical, inactive,
    invalid, invalidated, decommissioned, undone, repealed, discontinued, rolled back, defunct,
    deprecie, depreciee, obsolete, perime, perimee, abroge, abrogee, archive, archivee, caduc, caduque, plus d actualite,
    plus applicable, plus en vigueur, depasse, depassee, revoque, revoquee, desuet, inactif,
    obsoleto, obsoleta, en desuso, deprecado, deprecada, descontinuado, descontinuada, retirado, retirada, archivado,
    archivada, derogado, derogada, revocado,
    veraltet, uberholt, ueberholt, aufgehoben, hinfallig, ausser kraft, nicht mehr gultig, archiviert, widerrufen,
    depreciado, depreciada, arquivado, revogado, revogada, descontinuado,
    deprecato, deprecata, ritirato, ritirata, archiviato, scaduto,
    verouderd, vervallen, gearchiveerd, uitgefaseerd, przestarzaly, przestarzala, foraldrad, utdatert, foraeldet,
    устарело, устарела, отменено, застаріло,
    已弃用, 弃用, 已棄用, 棄用, 已废弃, 废弃, 已廢棄, 廢棄, 已废止, 废止, 已过时, 过时, 已過時, 已失效, 失效, 已归档, 已作废, 作废,
    非推奨, 廃止, 廃止済み, 失効, 無効, 撤廃, 陳腐化, 폐기, 폐기됨, 사용 중단`,
  superseded: `
    superseded, superceded, supersed, superseeded, superceeded, supersedes by, superseeds by, supersede by, superseding by,
    supplanted, replaced, overridden, overriden, obsoleted, overtaken, outdated by, obsolete by, made obsolete by, succeeded by,
    deprecated by, rendered obsolete by, merged into, subsumed,
    remplace, remplacee, remplaces, remplacees, remplace par, remplacee par, supplante, supplantee, substitue, substituee,
    annule et remplace par, annulee et remplacee par, annule et remplace, obsolete remplace par, obsolete remplacee par,
    reemplazado, reemplazada, sustituido, sustituida, remplazado, remplazada, superado, superada, suplantado,
    ersetzt, abgelost, abgeloest, ersetzt durch, abgelost durch, ubersteuert,
    substituido, substituida, substituido por, substituida por, superado por, superada por,
    sostituito, sostituita, rimpiazzato, superato, superata,
    vervangen, vervangen door, zastapiony, zastapiona, ersatt, erstattet, yerini aldi,
    заменено, заменена, замещено, замінено,
    已取代, 被取代, 已被取代, 取代, 已替代, 被替代, 已被替代, 替代, 已替换, 被替换, 已被替换, 替换, 已被代替, 被代替, 已被替換, 被替換,
    已被, 被, 置き換え, 置き換えられた, 置換, 置換済み, 上書き, 差し替え, 代替済み, 後継あり, 대체, 대체됨`,
};

const KNOWN = new Map<string, KnownStatus>();
for (const [status, phrases] of entriesOf(PHRASES))
  for (const phrase of phrases.split(',')) {
    const folded = foldStatus(phrase);
    if (folded !== '' && !KNOWN.has(folded)) KNOWN.set(folded, status);
  }

const LONGEST = Math.max(...[...KNOWN.keys()].map((phrase) => phrase.split(' ').length));
const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const CJK_PHRASES = [...KNOWN]
  .filter(([phrase]) => CJK.test(phrase))
  .sort((a, b) => b[0].length - a[0].length);
/** Words of these say at the end of a clause that a decision was replaced: `由 ADR-5 取代`, `ADR-5 により置き換え`. */
const CJK_REPLACED = /取代|替代|替换|替換|代替|置き換え|置換|差し替え|대체/u;

/** Words in front of a status that do not change what it says. */
const LEAD =
  /^(?:(?:the|this|our|an?|la|le|cette|ce|diese[sr]?|esta?|der|die|das|status|state|decision|adr|record|document|proposal|rfc|is|was|has|have|had|been|be|being|we|it|now|currently|already|formally|officially|provisionally|conditionally|tentatively|fully|finally|unanimously|informally|initially|still|est|a ete|ete|wurde|ist|fue|ha sido|foi|statut|estado|etat)\s+)+/u;

/** Lower-case words of a status without accents and punctuation. */
export function foldStatus(text: string): string {
  // Most text is plain; only the rest needs the tables of Unicode.
  if (/^[ -~\s]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=[a-zа-я])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The status that a text begins with, or null where it begins with none of the known words. */
export function statusOf(text: string): KnownStatus | null {
  const folded = foldStatus(text);
  const direct = phraseAt(folded);
  if (direct) return direct;
  const lead = LEAD.exec(folded);
  return lead ? phraseAt(folded.slice(lead[0].length)) : null;
}

function phraseAt(folded: string): KnownStatus | null {
  if (CJK.test(folded.charAt(0)) || CJK_REPLACED.test(folded.slice(0, 60))) {
    const found = CJK_PHRASES.find(([phrase]) => folded.startsWith(phrase));
    if (found && found[1] !== 'superseded') return found[1];
    if (found?.[0] === '已被' || found?.[0] === '被' || !found)
      return CJK_REPLACED.test(folded) ? 'superseded' : null;
    return found[1];
  }
  const words = folded.split(' ', LONGEST + 1);
  for (let count = Math.min(LONGEST, words.length); count > 0; count--) {
    const status = KNOWN.get(words.slice(0, count).join(' '));
    if (status) return status;
  }
  return null;
}

/** Words that turn a sentence round, in several languages. */
const TURN =
  /(?<!\p{L})(?:but|however|although|aber|jedoch|doch|mais|cependant|pero|sin embargo|mas|porém|però|maar|echter|ale|jednak|но)(?!\p{L})|但|しかし/iu;

/** Whether a text that begins with a status doubts it: "Accepted?", "accepted, but the board rejected it". */
export function isDoubtful(text: string, status: KnownStatus): boolean {
  if (/^\s*(?:[\p{L}’'-]+[\s,]*){1,5}\(?\s*[?？]/u.test(text.slice(0, 120))) return true;
  if (status !== 'accepted') return false;
  const [sentence = ''] = text.slice(0, 400).split(/[.!。]\s*(?=\p{Lu}|$)/u);
  const turn = TURN.exec(sentence);
  if (!turn) return false;
  const words = foldStatus(sentence.slice(turn.index + turn[0].length)).split(' ');
  return words.some((_, index) => {
    const other = phraseAt(words.slice(index, index + LONGEST).join(' '));
    return other === 'rejected' || other === 'deprecated';
  });
}
