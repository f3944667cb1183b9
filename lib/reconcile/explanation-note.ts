import type { FigureSolution } from './model/search'

/** At most that long may a note be. */
const MOST = 2_000

/** The note with which an explanation is used: its causes, each with its rows, and the number they give. */
export function explanationNote({ causes, display }: FigureSolution['answers'][number]): string {
  const said = causes.map(({ words, rows }) =>
    rows === 0 ? words : `${words} (${rows} ${rows === 1 ? 'row' : 'rows'})`,
  )
  return `${said.join(', and ')}: that gives ${display}.`.slice(0, MOST)
}
