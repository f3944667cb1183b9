const SILENT = /<(script|style|template|svg)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g
/** Parts that arrive later, in the order in which they were ready. */
const LATE = /<div hidden id="S:[0-9a-f]+">([\s\S]*?)<\/div>(?=<script|$)/g
const SAID = /\b(?:aria-label|title|alt|placeholder|href|value)="([^"]*)"/g

/** What a page says to people and to their assistive technology, with where its links lead: a line for each piece. */
export function readable(html: string): string {
  const late = [...html.matchAll(LATE)].map((found) => wordsOf(found[1] ?? '')).sort()
  return [wordsOf(html.replaceAll(LATE, '')), ...late].join('\n')
}

const wordsOf = (html: string): string =>
  html
    .replace(/^[\s\S]*?<title>/, '<title>')
    .replaceAll(SILENT, '')
    .replaceAll(/<[a-z][^>]*>/gi, (tag) =>
      [...tag.matchAll(SAID)].reduce((text, [, said]) => `${text}\n[${said}]`, '\n'),
    )
    .replaceAll(/<\/(?:p|h\d|li|t[dhr]|div|section|dt|dd|option|button|legend|label)>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')

/** Without what is another in every run: ids, instants, secrets, and the day on which the run takes place. */
export function steady(text: string, now: Date): string {
  const day = now.toISOString().slice(0, 10)
  const words = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return text
    .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)?/g, '<instant>')
    .replaceAll(day, '<now>')
    .replaceAll(words.format(now), '<now>')
    .replaceAll(/\b\d\d:\d\d(?::\d\d)?(?: (?:UTC|[AP]M))?/g, '<time>')
    .replaceAll(/\b(?=[a-f]*\d)(?=\d*[a-f])(?:[0-9a-f]{40,64}|[0-9a-f]{8})\b/g, '<hash>')
    .replaceAll(/\b\d{10,}\b/g, '<id>')
}
