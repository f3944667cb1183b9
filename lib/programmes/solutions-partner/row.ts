import { RECORDS } from '../../imports/model/import-kinds'
import type { SelfScored } from '../registered'
import { changes } from './parts/changes'
import { dates } from './parts/dates'
import { history } from './parts/history'
import { leaving } from './parts/leaving'
import { lines } from './parts/lines'
import { missing } from './parts/missing'
import { planning } from './parts/plan'
import { portfolio } from './parts/portfolio'
import { givenUp, prepare } from './parts/preparing'
import { reconciliations } from './parts/reconciliations'
import { report } from './parts/report'
import { rules } from './parts/rules'
import { trends } from './parts/trends'
import { trying } from './parts/trying'
import { CAPABILITY_NAME } from './rules/decision-words'
import { FILE_WORDS } from './words/file-words'

/** The programme as pages of every programme ask it: each part is a file of `parts`. */
export const CAPABILITY_ROW = {
  programme: CAPABILITY_NAME,
  files: { kinds: RECORDS, names: FILE_WORDS.map(({ name }) => name) },
  missing,
  trends,
  history,
  changes,
  leaving,
  dates,
  lines,
  portfolio,
  reconciliations,
  rules,
  planning,
  trying,
  report,
  prepare,
  givenUp,
} satisfies SelfScored
