import type * as registry from '../../lib/programmes/registry'
import { MOSS_ENTRY } from './entry'

/** The one row: the invented programme beside those there are. */
export const withMoss = ({ PROGRAMMES: [first, ...others], EVERY_PROGRAMME, ...rest }: typeof registry) => ({
  ...rest,
  EVERY_PROGRAMME: [...EVERY_PROGRAMME, MOSS_ENTRY],
  PROGRAMMES: [first, ...others, MOSS_ENTRY] as const,
})
