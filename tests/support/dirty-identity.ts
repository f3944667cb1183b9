import fc from 'fast-check'

const space = fc.constantFrom(' ', '\u00A0', '\t', '\uFEFF', '\u200B', '\u3000', '\u202F', '')
const spaces = fc.array(space, { maxLength: 3 }).map((all) => all.join(''))
const isDigits = (id: string) => /^\d+$/.test(id)
const wrap = fc.constantFrom(
  (id: string) => id,
  (id: string) => `'${id}`,
  (id: string) => `="${id}"`,
  (id: string) => `'="${id}"`,
  (id: string) => `"${id}"`,
  (id: string) => `\u201C${id}\u201D`,
  (id: string) => (isDigits(id) ? `${id}.0` : id),
  (id: string) => (isDigits(id) ? `${id},00` : id),
)
const IDS = ['88120000123401', '0012345', 'O-88123-1', 'a b.10', '\u00C4/7', '12E5', '1.5']

/** An id, and a cell that spreadsheets and programs make of it. */
export const dirtyIdentity = fc
  .tuple(fc.constantFrom(...IDS), spaces, wrap, spaces)
  .map(([id, before, dirty, after]) => ({ id, cell: `${before}${dirty(id)}${after}` }))
