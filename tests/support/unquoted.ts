import { type Table, tableText } from '../../lib/exports/table'

/** A table as CSV, to be read by people: without the quotes around its cells, none of which holds a comma or a quote. */
export const unquoted = <Row>(table: Table<Row>): string => tableText(table, 'csv', false).replaceAll('"', '')
