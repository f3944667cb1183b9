import { Children, type Key, type ReactNode } from 'react'

/** A column, said once: its heading, what stands in a row, and how both look. */
export type Column<Row> = {
  name: ReactNode
  of(row: Row): ReactNode
  /** Smaller, on a line of its own; a list has a line for each. */
  below?(row: Row): ReactNode
  /** Its cells are the headings of their rows. */
  heads?: boolean | ((row: Row) => boolean)
  /** Figures, which stand at the right. */
  number?: boolean
  /** What a cell calls its column where rows are folded: else the heading; null where the cell needs no name. */
  label?: string | null
  className?: string | ((row: Row) => string | undefined)
  headClass?: string | undefined
  /** The heading leads to this order; `order` where the rows are in it already. */
  sort?: { href: string; order: 'ascending' | 'descending' | undefined } | undefined
}

/** `about`: smaller, below its title, a line for each. */
type Group<Row> = { title: string | null; about?: readonly string[]; rows: readonly Row[] }

type Props<Row> = {
  /** What the table shows, for everybody; `name` is for those who hear it. */
  caption?: ReactNode
  name?: string
  /** `false`: a column that this reader does not need. */
  columns: readonly (Column<NoInfer<Row>> | false)[]
  keyOf(row: NoInfer<Row>, at: number): Key
  /** Besides `table`. */
  className?: string
  /** Whether rows become blocks where there is little room. */
  fold?: boolean
  /** Whether the columns are plain without their headings, which are then only heard. */
  plain?: boolean
  rowClass?(row: NoInfer<Row>): string | undefined
  /** What stands in place of all cells but the first; null where the cells stand. */
  inPlace?(row: NoInfer<Row>): ReactNode
  /** What stands in place of a table without rows. */
  empty?: ReactNode
} & ({ rows: readonly Row[]; groups?: never } | { groups: readonly Group<Row>[]; rows?: never })

/** Every table of rows, of the server or of the browser: nothing in it needs a script. */
export function DataTable<Row>({ rows, groups, empty, ...props }: Props<Row>) {
  const { caption, name, className, fold = true, plain, keyOf, rowClass, inPlace } = props
  const columns = props.columns.filter((column) => column !== false)
  if (rows?.length === 0 && empty) return <p className="muted">{empty}</p>
  return (
    <table className={['table', fold && 'fold', className].filter(Boolean).join(' ')}>
      {caption && <caption>{caption}</caption>}
      {name && <caption className="sr">{name}</caption>}
      <thead {...look(plain && 'sr')}>
        <tr>
          {columns.map((column, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column stays in its place
            <Heading key={at} column={column} />
          ))}
        </tr>
      </thead>
      {(groups ?? [{ title: null, rows }]).map((group: Group<Row>) => (
        <tbody key={group.title}>
          {group.title && (
            <tr className="group">
              <td colSpan={columns.length}>
                {group.title}
                {group.about?.map((line) => (
                  <span key={line} className="id">
                    {line}
                  </span>
                ))}
              </td>
            </tr>
          )}
          {group.rows.map((row, at) => (
            <tr key={keyOf(row, at)} {...look(rowClass?.(row))}>
              <Cells {...{ row, columns, fold }} inPlace={inPlace?.(row)} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Heading<Row>({ column: { name, number, headClass, sort } }: { column: Column<Row> }) {
  return (
    <th scope="col" {...look(number && 'r', headClass)} {...(sort?.order && { 'aria-sort': sort.order })}>
      {sort ? <a href={sort.href}>{name}</a> : name}
    </th>
  )
}

type CellsProps<Row> = { row: Row; columns: readonly Column<Row>[]; fold: boolean; inPlace: ReactNode }

function Cells<Row>({ row, columns, fold, inPlace }: CellsProps<Row>) {
  const shown = inPlace ? columns.slice(0, 1) : columns
  return (
    <>
      {shown.map((column, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column stays in its place
        <Cell key={at} {...{ row, column, fold }} />
      ))}
      {inPlace && <td colSpan={columns.length - 1}>{inPlace}</td>}
    </>
  )
}

type CellProps<Row> = { row: Row; column: Column<Row>; fold: boolean }

function Cell<Row>({ row, column, fold }: CellProps<Row>) {
  const { name, of, below, heads, number, label = name, className } = column
  const looks = look(number && 'r', typeof className === 'function' ? className(row) : className)
  const content = below ? (
    <>
      {of(row)}
      {Children.map(below(row), (line) => line && <span className="id">{line}</span>)}
    </>
  ) : (
    of(row)
  )
  if (typeof heads === 'function' ? heads(row) : heads)
    return (
      <th scope="row" {...looks}>
        {content}
      </th>
    )
  return (
    <td {...looks} {...(fold && typeof label === 'string' && { 'data-of': label })}>
      {content}
    </td>
  )
}

/** What is not there is no attribute: each would be sent with every cell. */
function look(...names: (string | false | undefined)[]): { className?: string } {
  const className = names.filter(Boolean).join(' ')
  return className ? { className } : {}
}
