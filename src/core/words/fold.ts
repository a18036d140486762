const PLAIN = /^[\x20-\x7e\s]*$/;
const LATIN: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ł: 'l', ø: 'o', đ: 'd', ı: 'i' };
const CJK = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー`;
const BESIDE_CJK = new RegExp(`(?<=[${CJK}]) | (?=[${CJK}])`, 'gu');
/** Numbers of chapters: `1.`, `2.3`, `§ 4`, `IV.`, `b)`, `三、`. */
const NUMBER =
  /^[\s§#]*(?:\d{1,2}[.)、．:\s]+|(?:[ivx]{1,5}|[a-z])[.)]\s+|[一二三四五六七八九十]{1,3}[、.．]\s*)+/u;
/** Endings that make a name one of women and men: `Autor:innen`, `Verantwortliche*r`, `auteur·rice·s`. */
const ENDINGS =
  /(?<=\p{L})(?:[·•‧*:]|\/-?(?=inn?))(?:innen|in|r|n|e|s|es|rices?|trices?|euses?|ne|se)(?:[·•‧]e?s)?(?!\p{L})/gu;
const REMARK = /[([（［【「〔][^()[\]（）［］【】「」〔〕]*[)\]）］】」〕]/gu;

/**
 * The words of a label, a heading, a key or a status as they are compared: lower-case, without accents, width, markup,
 * emoji, numbering, remarks in brackets and marks, one blank between two words. `1. **Root cause(s)**:` is `root cause`.
 */
export function fold(text: string): string {
  const plain = PLAIN.test(text);
  const lower = withoutMarkup(withoutEndings(plain ? text : text.normalize('NFKC')).toLowerCase());
  const bare = lower.replace(REMARK, ' ');
  // What stands in brackets as a whole is no remark: `[Impact]`, `【概要】`.
  const words = (/[\p{L}\p{N}]/u.test(bare) ? bare : lower).replace(NUMBER, '');
  return plain
    ? words.replace(/[^a-z0-9]+/g, ' ').trim()
    : withoutAccents(words)
        .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
        .trim()
        .replace(BESIDE_CJK, '');
}

/** Folded words without the blanks between them: `on-call`, `onCall` and `on_call` are one. */
export function joined(folded: string): string {
  return folded.replaceAll(' ', '');
}

/** Number of words in a text; a run of a script without blanks is one. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function withoutMarkup(text: string): string {
  let bare = text;
  if (bare.includes('](')) bare = bare.replace(/\]\([^()\s]*\)/g, ']').replace(/^\s*\[([^[\]]*)\]/, '$1');
  if (bare.includes('<')) bare = bare.replace(/<[^<>]*>/g, ' ');
  if (bare.includes(':')) bare = bare.replace(/(?<![\w:]):[a-z0-9_+-]{2,30}:(?![\w:])/g, ' ');
  return bare;
}

function withoutEndings(text: string): string {
  return /[·•‧*:/]|Innen/.test(text)
    ? text.replace(ENDINGS, '').replace(/(?<=\p{Ll})Innen(?!\p{L})/gu, '')
    : text;
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=[a-zа-яіїєα-ω]\p{M}{0,3})\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[ßæœłøđı]/g, (letter) => LATIN[letter] ?? letter);
}
