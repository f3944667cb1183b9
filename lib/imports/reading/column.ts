/** How a cell is read; `text` comes from strangers and carries the formula guard in exports. */
export type CellType =
  | 'identity'
  | 'date'
  | 'course'
  | 'exam'
  | 'location'
  | 'text'
  | 'units'
  | 'answer'
  | 'count'

/** How a fact table keeps what a cell says; null: in a column that every fact has (identity, day, location). */
export const STORED_AS: Record<CellType, 'text' | 'integer' | 'smallint' | null> = {
  identity: null,
  date: null,
  location: null,
  course: 'text',
  exam: 'text',
  text: 'text',
  units: 'integer',
  count: 'smallint',
  answer: 'smallint',
}

export type Column = {
  name: string
  type: CellType
  /** `filled`: the column and every cell; `column`: the column, cells may be empty; `optional`: neither. */
  need: 'filled' | 'column' | 'optional'
  example: string
  /** Other headers of the same, most fitting first; compared without case, spaces and punctuation. */
  aliases: readonly string[]
  /** Names a person: empty for a Report viewer in every format. */
  personal?: true
}

export const column = (
  name: string,
  type: CellType,
  need: Column['need'],
  example: string,
  aliases: readonly string[] = [],
): Column => ({ name, type, need, example, aliases })

export const ofPerson = (one: Column): Column => ({ ...one, personal: true })
