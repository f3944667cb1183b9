/** Digits beyond which no spreadsheet counts. */
const MAX_NUMBER = 400

/** Spreadsheets keep so many digits of a number: of one with more the last are lost. */
const KEPT_DIGITS = 15

/** Numbers without an exponent: `1.234567E6` is how a sheet may keep 1234567. Of what has lost digits it stays. */
export function plainNumber(text: string): string {
  const found = text.length > MAX_NUMBER ? null : /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/.exec(text)
  if (!found) return text
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found
  const places = Number(exponent)
  if (Math.abs(places) > 30 || whole.length + places > KEPT_DIGITS) return text
  const digits = `${'0'.repeat(Math.max(0, -places))}${whole}${fraction}`.padEnd(
    Math.max(0, -places) + whole.length + Math.max(places, 0),
    '0',
  )
  const point = Math.max(0, -places) + whole.length + places
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '')
  const right = digits.slice(point).replace(/(?<!0)0+$/, '')
  return `${sign}${left || '0'}${right === '' ? '' : `.${right}`}`
}
