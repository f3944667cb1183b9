import type { Ctx } from '@/lib/context'
import { seesPeople } from '@/lib/people/personal-data'

/** What the reader's role leaves out. */
export function ReaderNotes({ ctx }: { ctx: Ctx }) {
  const hidden = !seesPeople(ctx)
  if (!hidden && ctx.locationIds === null) return null
  return (
    <p className="muted small">
      {ctx.locationIds !== null &&
        "You see the rows of your own locations; the score is the whole organization's. "}
      {hidden && 'Learner and trainer IDs are hidden for your role.'}
    </p>
  )
}
