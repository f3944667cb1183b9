import type postgres from 'postgres'

/**
 * Arrays of PostgreSQL's own types, by the number of the element's type. The driver would ask the database for them on
 * every new connection, and one that is lost just then ends the process: nobody can catch that error.
 */
const ARRAY_OF: Record<number, number> = {
  16: 1000,
  20: 1016,
  21: 1005,
  23: 1007,
  25: 1009,
  114: 199,
  700: 1021,
  701: 1022,
  1043: 1015,
  2950: 2951,
  3802: 3807,
}

type Convert = (value: unknown) => unknown
type Internals = {
  parsers: Record<number, Convert & { array?: boolean }>
  serializers: Record<number, Convert>
  shared: { typeArrayMap: Record<number, number> }
}

/** After the conversions of the elements are set. */
export function knowArrays(sql: postgres.Sql): void {
  const { parsers, serializers, shared } = sql.options as unknown as Internals
  for (const [element, array] of Object.entries(ARRAY_OF)) {
    const type = Number(element)
    shared.typeArrayMap[type] = array
    parsers[array] = Object.assign((text: unknown) => parseArray(String(text), parsers[type]), {
      array: true,
    })
    serializers[array] = (value) => arrayText(value, serializers[type])
  }
}

const ITEM = /"((?:[^"\\]|\\.)*)"|([^,{}"]+)/gs

/** One dimension, as all of ours are. */
function parseArray(text: string, parse: Convert = (value) => value): unknown[] {
  return [...text.matchAll(ITEM)].map(([, quoted, plain = '']) => {
    if (quoted !== undefined) return parse(quoted.replace(/\\(.)/gs, '$1'))
    return plain === 'NULL' ? null : parse(plain)
  })
}

function arrayText(value: unknown, serialize: Convert = String): unknown {
  if (!Array.isArray(value)) return value
  const items = value.map((item) =>
    item === null || item === undefined ? 'NULL' : `"${String(serialize(item)).replace(/["\\]/g, '\\$&')}"`,
  )
  return `{${items.join(',')}}`
}
