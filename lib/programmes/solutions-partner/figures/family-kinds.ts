import type { FigureKind } from '../../../imports/model/import-kinds'
import type { Family } from './rows'

/** The file that each family comes from. */
export const KIND_OF: Readonly<Record<Family, FigureKind>> = {
  acr: 'azure-consumption',
  licence: 'license-usage',
  revenue: 'business-revenue',
  usage: 'business-usage',
}
