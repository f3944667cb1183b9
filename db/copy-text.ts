/** Values as COPY's text format has them, one row a line. */
const SPECIAL = /[\\\t\n\r]/

export function copyCell(value: string | number | null): string {
  if (value === null) return '\\N'
  if (typeof value === 'number') return String(value)
  return SPECIAL.test(value) ? escaped(value) : value
}

const escaped = (text: string) =>
  text.replace(/[\\\t\n\r]/g, (one) =>
    one === '\\' ? '\\\\' : one === '\t' ? '\\t' : one === '\n' ? '\\n' : '\\r',
  )
