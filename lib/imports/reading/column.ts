/** How a cell of a line item or a register is read; `text` comes from strangers and carries the formula guard in exports. */
export type FactCell =
  | 'identity'
  | 'date'
  | 'course'
  | 'exam'
  | 'location'
  | 'text'
  | 'units'
  | 'answer'
  | 'count'

/** What rows of the other kinds say besides texts and dates (capability-inputs.md §1). */
export type RecordCell =
  | 'month'
  | 'tenant'
  | 'id'
  | 'association'
  | 'amount'
  | 'whole'
  | 'capacity'
  | 'yes-no'
  | 'text'
  | 'date'
export type CellType = FactCell | RecordCell

/** How a fact table keeps what a cell says; null: in a column that every fact has (identity, day, location). */
export const STORED_AS: Record<FactCell, 'text' | 'integer' | 'smallint' | null> = {
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

export type Column<T extends CellType = CellType> = {
  name: string
  type: T
  /** `filled`: the column and every cell; `column`: the column, cells may be empty; `optional`: neither. */
  need: 'filled' | 'column' | 'optional'
  example: string
  /** Other headers of the same, most fitting first; compared without case, spaces and punctuation. */
  aliases: readonly string[]
  /** Names a person: empty for a Report viewer in every format. */
  personal?: true
  /** Few files have it: the template does not. */
  rare?: true
}

export const column = <T extends CellType>(
  name: string,
  type: T,
  need: Column['need'],
  example: string,
  aliases: readonly string[] = [],
): Column<T> => ({ name, type, need, example, aliases })

export const ofPerson = <T extends CellType>(one: Column<T>): Column<T> => ({ ...one, personal: true })
export const rare = <T extends CellType>(one: Column<T>): Column<T> => ({ ...one, rare: true })
