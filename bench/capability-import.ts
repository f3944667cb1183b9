import { BOUNDS, measureIntake } from './imports/intake'
import { LICENSE_USAGE } from './imports/license-usage'
import { fileFolder } from './imports/subject'
import { type Figures, figures } from './support/figures'
import { withWorkbench } from './support/workbench'

/** What taking in a million rows of licences costs beside COPY into a table with its primary key and nothing else. */
export const measureCapabilityImport = (): Promise<Figures> =>
  withWorkbench(async (bench) =>
    figures('capability-import', await measureIntake(bench, LICENSE_USAGE, fileFolder(bench)), BOUNDS),
  )
