import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Characters of every class that expressions tell from others. */
const CHARACTERS = [
  ...' \t\n\raAzZ019-_.:;,<>[](){}"\'`*/\\|=#@%&+!?~^$',
  'é',
  '中',
  '：',
  '\u00A0',
  '\0',
  '→',
  '–',
];

/** Most strings that one expression is tried on. */
const MOST = 40;

/**
 * Texts on which a matcher that goes back does the most work: for each part that may repeat, what leads to it, the part
 * again and again, and an end that does not fit.
 */
export function attacksOn(source: string, flags: string, length: number): string[] {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const attacks = new Set<string>();
  for (const { before, pumps } of findRepeats(pattern, flags)) {
    for (const pump of pumps) {
      const many = pump.repeat(Math.ceil(length / pump.length));
      for (const end of ['\0', '\nx', 'x', '']) {
        attacks.add(before + many + end);
        attacks.add(many + end);
      }
      const led = before + pump;
      attacks.add(led.repeat(Math.ceil(length / led.length)));
      if (before !== '') attacks.add(before.repeat(Math.ceil(length / before.length)));
      if (before !== '') attacks.add(before + pump + before.repeat(Math.ceil(length / before.length)));
    }
  }
  return spread([...attacks], MOST);
}

interface Repeat {
  before: string;
  pumps: string[];
}

function findRepeats(pattern: AST.Pattern, flags: string): Repeat[] {
  const repeats: Repeat[] = [];
  const walk = (alternatives: readonly AST.Alternative[], before: string): void => {
    for (const { elements } of alternatives) {
      let led = before;
      for (const element of elements) {
        if (element.type === 'Quantifier') {
          if (element.max > 20) repeats.push({ before: led, pumps: samples(element.element, flags) });
          if ('alternatives' in element.element) walk(element.element.alternatives, led);
        } else if (element.type === 'Group' || element.type === 'CapturingGroup')
          walk(element.alternatives, led);
        led += samples(element, flags)[0] ?? '';
      }
    }
  };
  walk(pattern.alternatives, '');
  return repeats.filter(({ pumps }) => pumps.length > 0);
}

/** Texts that a part of an expression matches; the first one is what stands for it in front of others. */
function samples(element: AST.Element, flags: string): string[] {
  switch (element.type) {
    case 'Character':
      return [String.fromCodePoint(element.value)];
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass': {
      const one = new RegExp(`^${element.raw}$`, flags.replace(/[gy]/g, ''));
      return spread(
        CHARACTERS.filter((character) => one.test(character)),
        8,
      );
    }
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives
        .map(({ elements }) => elements.map((part) => samples(part, flags)[0] ?? '').join(''))
        .filter((text) => text !== '')
        .slice(0, 6);
    case 'Quantifier':
      return samples(element.element, flags).map((text) => text.repeat(Math.max(element.min, 1)));
    default:
      return [];
  }
}

/** So many of a list, from all of its length. */
function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)]).filter(
    (one) => one !== undefined,
  );
}
