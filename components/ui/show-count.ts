const format = new Intl.NumberFormat('en')

/** `1 row`, `12,345 rows`. */
export const showCount = (count: number, one: string, many = `${one}s`): string =>
  `${format.format(count)} ${count === 1 ? one : many}`

export const showNumber = (count: number): string => format.format(count)
