const format = new Intl.NumberFormat('en')

/** `1 row`, `12,345 rows`. */
export const showCount = (count: number, one: string, many = `${one}s`): string =>
  `${format.format(count)} ${count === 1 ? one : many}`

export const showNumber = (count: number): string => format.format(count)

/** Points as scores are shown: cut to two decimals at most, never rounded up. `0.75`, `300.0`. */
export function showPoints(points: number): string {
  const [whole, fraction = ''] = String(points).split('.')
  return `${whole}.${fraction.slice(0, 2).replace(/0$/, '') || '0'}`
}
