import { addressOf, readList } from './all-rows.ts';

/** An entry for each decision that ever held, on whatever page of the list it stands. */
export async function readEntries(host: HTMLElement): Promise<HTMLElement[]> {
  const files = await readList(host.dataset.list ?? '');
  const unknown = host.querySelector('[data-unknown]');
  return files.flatMap(({ rows }) =>
    rows.map(([url, , title, texts, [intervals = '']]) => {
      const entry = document.createElement('li');
      entry.dataset.inForce = intervals;
      const link = document.createElement('a');
      link.href = addressOf(url, host);
      link.textContent = title;
      const time = document.createElement('span');
      time.className = 'hb-muted';
      time.textContent = texts.filter(Boolean).join(' – ');
      entry.append(link, ' ', time);
      if (unknown) entry.append(' ', unknown.cloneNode(true));
      return entry;
    }),
  );
}
