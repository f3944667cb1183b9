import { HistoryPanel } from '@/components/imports/history-panel'
import { Importer } from '@/components/imports/importer'
import { isAtWork } from '@/components/imports/incoming/watch-import'
import { KindsHelp } from '@/components/imports/kinds-help'
import { KnownLocations } from '@/components/imports/mapping/known-locations'
import { MissingDataPanel } from '@/components/imports/missing-data'
import { AskForRole } from '@/components/shell/ask-for-role'
import { orgPage } from '@/components/shell/org-page'
import { Crumbs } from '@/components/ui/crumbs'
import { Note } from '@/components/ui/note'
import { showTime } from '@/components/ui/show-time'
import { may } from '@/lib/auth/roles'
import { listImports } from '@/lib/imports/list-imports'
import { scoresOf } from '@/lib/imports/scores-of'
import { getMissingData } from '@/lib/insight/missing-data'
import { getMissingFiles } from '@/lib/insight/missing-files'
import { listLocations } from '@/lib/locations/list-locations'
import { importsPage } from '@/lib/paths/data'
import { FIRST_PROGRAMME } from '@/lib/programmes/registry'
import { getSettings } from '@/lib/settings/get-settings'
import { listWaiting } from '@/lib/uploads/list-waiting'

const { generateMetadata, Page } = orgPage(
  importsPage,
  async ({ ctx, user, address: { kind, upload }, unread }) => {
    const mayWrite = may(ctx.role, 'imports:write')
    const [imports, settings, missing, files, places, sent] = await Promise.all([
      listImports(ctx),
      getSettings(ctx),
      getMissingData(ctx),
      getMissingFiles(ctx),
      mayWrite ? listLocations(ctx) : [],
      mayWrite ? listWaiting(ctx) : [],
    ])
    const timeZone = user.timeZone ?? settings.timeZone
    const waiting = sent.map((file) => ({ ...file, until: showTime(file.until, timeZone) }))
    const taken = waiting.find(({ id }) => id === upload) ?? null
    if (upload !== null && !taken) unread('upload')
    return (
      <div className="page">
        <Crumbs trail={[{ name: 'Data' }, { name: 'Imports' }]} />
        <h1>
          <b>Data</b> | Imports
        </h1>
        <p>
          {mayWrite
            ? 'Import the exports you have, unchanged. You see what each would change before anything is written, rows already known are not counted twice, and every import can be withdrawn.'
            : 'Which files came in, what was new in them, and what they did to the scores.'}
        </p>
        {mayWrite ? (
          <>
            <noscript>
              <Note>
                This page needs JavaScript to send files. The command <code>laurel import</code> and the API
                do the same without it.
              </Note>
            </noscript>
            <Importer
              {...{ slug: ctx.slug, waiting, taken }}
              key={upload}
              running={imports.filter(isAtWork)}
              scores={scoresOf(ctx.slug)}
            />
            <KnownLocations places={places} />
          </>
        ) : (
          <AskForRole ctx={ctx} action="imports:write" />
        )}
        <MissingDataPanel
          {...{ slug: ctx.slug, data: missing, files }}
          programme={FIRST_PROGRAMME.programme.name}
          mayImport={mayWrite}
        />
        <HistoryPanel slug={ctx.slug} imports={imports} kind={kind} timeZone={timeZone} mayWrite={mayWrite} />
        <KindsHelp />
      </div>
    )
  },
)

export { generateMetadata, Page as default }
