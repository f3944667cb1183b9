import type { Figures } from './support/figures'
import { measurePageCost } from './support/page-cost'

/** The forecast page beside the overview page. */
export const measureForecast = (): Promise<Figures> =>
  measurePageCost('forecast', { path: 'forecast', says: /<h1[^>]*>.*Forecast/s })
