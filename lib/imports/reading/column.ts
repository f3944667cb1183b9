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

export type Column = {
  name: string
  type: CellType
  /** `filled`: the column and every cell; `column`: the column, cells may be empty; `optional`: neither. */
  need: 'filled' | 'column' | 'optional'
  example: string
  /** Other headers of the same, most fitting first; compared without case, spaces and punctuation. */
  aliases: readonly string[]
}

export const column = (
  name: string,
  type: CellType,
  need: Column['need'],
  example: string,
  aliases: readonly string[] = [],
): Column => ({ name, type, need, example, aliases })
