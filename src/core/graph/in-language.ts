import { sameLanguage } from '../source/translations.ts';
import type { Handbook } from './handbook.ts';
import { resolveLinks } from './links.ts';
import { findMentions } from './mentions.ts';
import type { TargetIndex } from './target-index.ts';

/** A handbook as those read it who read that language: with the translations that there are, and the originals elsewhere. */
export function inLanguage(handbook: Handbook, language: string): Handbook {
  if (language === handbook.config.language) return handbook;
  const tags = [...handbook.translations.keys()];
  const tag =
    tags.find((own) => own === language.toLowerCase()) ?? tags.find((own) => sameLanguage(own, language));
  const translated = tag === undefined ? undefined : handbook.translations.get(tag);
  if (!translated) return handbook;
  const records = handbook.records.map((record) => translated.get(record.id)?.record ?? record);
  const byId = new Map(records.map((record) => [record.id, record]));
  return {
    ...handbook,
    records,
    byId,
    byPath: new Map([...handbook.byPath].map(([path, record]) => [path, byId.get(record.id) ?? record])),
    documents: new Map(
      [...handbook.documents].map(([id, documents]) => [id, translated.get(id)?.documents ?? documents]),
    ),
  };
}

/** Finds what the links and mentions of all translations lead to. */
export function resolveTranslations(index: TargetIndex): void {
  const { handbook } = index;
  for (const translated of handbook.translations.values()) {
    const entries = [...translated.values()];
    const own: Handbook = {
      ...handbook,
      records: entries.map(({ record }) => record),
      documents: new Map(entries.map(({ record, documents }) => [record.id, documents])),
    };
    resolveLinks({ ...index, handbook: own });
    findMentions({ ...index, handbook: own });
  }
  for (const translated of handbook.translations.values())
    for (const { record } of translated.values()) {
      const original = handbook.byId.get(record.id);
      if (original) record.relations = original.relations;
    }
}
