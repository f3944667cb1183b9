import type { Kind } from '../lib/line-items/model/kinds'

/** Copies of good lines with one cell gone wrong, as files from other people have them. */
export function spoiledLines(kind: Kind, rows: readonly (readonly string[])[]): string[][] {
  const year = rows.at(-1)?.[1]?.slice(0, 4) ?? ''
  return SPOILS[kind].map(({ column, cell, keepsId }, index) => {
    const source = rows[index * 7] ?? []
    const spoiled = source.map((value, at) => (at === column ? cell.replace('YYYY', year) : value))
    if (!keepsId) spoiled[0] = `${source[0]}-X${index + 1}`
    return spoiled
  })
}

/** `keepsId`: the id of a row that is there already, so that the two contradict each other. */
type Spoil = { column: number; cell: string; keepsId?: boolean }

const SPOILS: Record<Kind, readonly Spoil[]> = {
  'courseware-completions': [
    { column: 1, cell: 'YYYY-02-30' },
    { column: 2, cell: 'AZ104' },
    { column: 3, cell: '' },
    { column: 7, cell: 'Atlantis', keepsId: true },
  ],
  'exam-unit-purchases': [
    { column: 3, cell: '0' },
    { column: 1, cell: '31.12.YYYY' },
  ],
  'survey-responses': [
    { column: 6, cell: '4.5' },
    { column: 2, cell: 'DP600T00' },
  ],
}
