import type { Mapping } from '@/lib/imports/reading/mapping'

/** Our own column names and ISO dates: such a file is read without being asked about. */
export const isOwnFormat = ({
  columns,
  dateOrder,
  identity,
  fixed,
  unfold,
  filter,
  values,
  scale,
  encoding,
}: Mapping): boolean =>
  dateOrder === 'iso' &&
  !(fixed || unfold || filter || values || scale || encoding) &&
  identity === 'column' &&
  Object.entries(columns).every(([column, header]) => column === header)

export const sameMapping = (one: Mapping, other: Mapping): boolean => flat(one) === flat(other)

const flat = ({ columns, ...rest }: Mapping): string =>
  JSON.stringify([Object.entries(columns).sort(), Object.entries(rest).sort()])
