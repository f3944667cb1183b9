/** What COPY's statement, which takes no parameters, may hold. */
export type LiteralValue = string | number | boolean | null | Date

/**
 * A value as SQL text: the only way to put one into a COPY statement. Every form is closed by itself, so that it can
 * stand beside any operator, and means the same whatever `standard_conforming_strings` says.
 */
export function literal(value: LiteralValue): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') return numberLiteral(value)
  if (typeof value === 'string') return textLiteral(value)
  return instantLiteral(value)
}

function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} has no form in SQL.`)
  // In brackets, because two minus signs in a row would start a comment.
  return Number.isSafeInteger(value) ? `(${value})` : `('${value}'::double precision)`
}

function textLiteral(value: string): string {
  if (value.includes('\0')) throw new Error('PostgreSQL stores no text with a NUL character.')
  if (/\p{Surrogate}/u.test(value))
    throw new Error('The text holds half a character, which UTF-8 cannot say.')
  return ` E'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

function instantLiteral(value: Date): string {
  const text = Number.isNaN(value.getTime()) ? '' : value.toISOString()
  if (!/^\d{4}-/.test(text) || text.startsWith('0000'))
    throw new Error('The instant is outside years 1 to 9999.')
  return `('${text}'::timestamptz)`
}
