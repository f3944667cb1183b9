import type { CatalogueEntry } from '../../lib/programmes/training-services/catalogue'
import type { OracleEntry } from './catalogue'

/** An organization's own course or exam, as the product keeps it. */
export const catalogueEntry = ({
  type,
  number,
  area,
  level,
  from,
  to,
  update,
}: OracleEntry): CatalogueEntry => ({
  type,
  number,
  area: area as CatalogueEntry['area'],
  level,
  from,
  to,
  ...(update ? { update } : {}),
  title: number,
  days: null,
  assumed: false,
  source: 'own',
})
