import { unguard } from './formula-guard'

/**
 * By which rules the id of a row was taken from its cell. Imports keep the number of theirs: 1 took the cell as it was,
 * 2 takes off what can only be dirt. What is stored keeps its spelling (lib/imports/sql/recall-spellings.ts).
 */
export const IDENTITY_VERSION = 2

/** Marks that no eye sees, wherever they stand: zero width, direction, soft hyphen, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g
/** Spaces that keep words together or have a width of their own. */
const ODD_SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g
/** Opening quote → the one that closes it. */
const QUOTES: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  '\u2018': '\u2019',
  '\u201C': '\u201D',
}
/** A whole number with zeros behind its point, as programs write numbers that were ids. */
const FLOATED = /^(\d+)[.,]0+$/

/** The id that a cell means: what spreadsheets and programs put around ids is taken off, and our own guard. */
export function plainIdentity(cell: string): string {
  let text = unguard(cell).replace(INVISIBLE, '').replace(ODD_SPACE, ' ')
  for (let before = ''; before !== text; ) {
    before = text
    text = unquoted(text.trim())
  }
  return FLOATED.exec(text)?.[1] ?? text
}

/** Without a formula that is a text only (`="0012"`), a pair of quotes around it, or the one that makes text of a number. */
function unquoted(text: string): string {
  if (text.length > 2 && text.startsWith('="') && text.endsWith('"'))
    return text.slice(2, -1).replaceAll('""', '"')
  const first = text.charAt(0)
  if (text.length > 1 && QUOTES[first] === text.at(-1)) return text.slice(1, -1)
  return first === "'" || first === '\u2019' ? text.slice(1) : text
}

/** `8.8120E+13`, `1,5e3`, `1E+05`: not `12E5`, which may be an id. */
const SHORTENED = /^[+-]?\d(?:[.,]\d{1,30}E[+-]?|E[+-])\d{1,3}$/i
/** What spreadsheets show in the place of a value. */
const SHOWN_INSTEAD = /^#(?:#{1,200}|N\/A|NAME\?|VALUE!|REF!|NULL!|NUM!|DIV\/0!)$/i

/** Whether Laurel made the id, of what the row says, as its file has none (lib/imports/sql/staged.ts). */
export const isOwnHash = (identity: string): boolean => /^h1:[0-9a-f]{32}:\d+$/.test(identity)

/** Why what a cell holds is no id any more, or null. @param identity plain */
export function spoiledIdentity(identity: string): string | null {
  if (SHORTENED.test(identity))
    return `"${identity}" is a number that a spreadsheet shortened: the digits of the ID are lost, and different rows look the same. Export the file anew with the IDs as text, or format their column as text before you open it.`
  if (SHOWN_INSTEAD.test(identity))
    return `"${identity.slice(0, 10)}" is what a spreadsheet shows where it has no value: the ID is lost. Export the file anew.`
  return null
}
