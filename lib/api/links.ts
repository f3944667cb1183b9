import { checkedLinks } from '../answers/links'
import { linksInput } from '../delivery/links-input'
import { ORG, type Routes } from './operation'

export const LINKS: Routes = {
  [`${ORG}/links/check`]: {
    POST: {
      who: 'links:check',
      does: 'What is wrong with links of classes, and the right ones',
      note: 'No link is opened, and none is kept.',
      body: { json: linksInput },
      answers: { 200: checkedLinks },
    },
  },
}
