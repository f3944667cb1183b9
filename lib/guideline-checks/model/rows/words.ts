export const some = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`
