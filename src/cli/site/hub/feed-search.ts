import { buildBatches } from '../../../core/hub/engine/document.ts';
import type { Hub } from '../../../core/hub/hub.ts';
import { countOf } from '../../../core/text/counts.ts';
import { type EnginePlace, feedEngine } from '../../../node/hub/feed-engine.ts';
import { replaceFile } from '../../../node/replace-file.ts';
import { hubSpeaker } from '../../../plugin/hub-words/index.ts';
import type { Io } from '../../command.ts';

/** Gives a search engine what it lacks of a hub, and says what that was. */
export async function feedSearch(hub: Hub, engine: EnginePlace, io: Io): Promise<string> {
  const authorization = io.env['HANDBOOK_ENGINE_AUTHORIZATION'];
  const { sent, handbooks, gone } = await feedEngine(
    engine,
    buildBatches(hub, hubSpeaker(hub.config.language)),
    {
      language: hub.config.language,
      ...(authorization ? { authorization } : {}),
      signal: io.signal,
    },
  );
  return `${engine.type}: ${countOf(sent, 'record')} of ${countOf(handbooks, 'handbook')} sent, ${countOf(gone, 'handbook')} taken out`;
}

/** Writes what any search engine needs of the records of a hub, an object on a line. */
export function writeSearchExport(hub: Hub, file: string): void {
  const lines: string[] = [];
  for (const { documents } of buildBatches(hub, hubSpeaker(hub.config.language)))
    for (const document of documents) lines.push(`${JSON.stringify(document)}\n`);
  replaceFile(file, lines.join(''));
}
