import { may } from '@/lib/auth/roles'
import type { Ctx } from '@/lib/context'
import { showDate } from '@/lib/dates'
import { membershipPage } from '@/lib/paths/membership'
import { type SpecializationsAddress, scorecardsPage } from '@/lib/paths/solutions-partner'
import { SOLUTIONS_PARTNER } from '@/lib/programmes/solutions-partner/programme'
import type { Specializations } from '@/lib/specializations/get-specializations'
import { type LineState, verdictOf } from '@/lib/specializations/model/lines'
import { nameOf } from '@/lib/specializations/model/mapping'
import { reminderOn } from '@/lib/specializations/model/renewals'
import { AZURE_EXPERT_MSP, SPECIALIZATION_IDS } from '@/lib/specializations/model/specializations'
import { type NextStep, Verdict } from '../programme/verdict'
import { AskForRole } from '../shell/ask-for-role'
import { DownloadLinks } from '../tables/download-links'
import { Crumbs } from '../ui/crumbs'
import { BenefitCaps } from './benefit-caps'
import { MappingChanges } from './mapping-changes'
import { SpecializationForm } from './specialization-form'
import { SpecializationsTable } from './specializations-table'

type Props = { ctx: Ctx; address: SpecializationsAddress; found: Specializations }

/** What is held, what is at risk by when, and what may be earned with the designations of today. */
export function SpecializationsView({ ctx, address, found }: Props) {
  const { slug, role } = ctx
  const { org, today, lines, caps, benefits } = found
  const { state, lead, rest } = verdictOf(lines)
  const mayWrite = may(role, 'designations:write')
  return (
    <>
      <Crumbs
        trail={[
          { name: 'Membership' },
          { name: SOLUTIONS_PARTNER.name, href: scorecardsPage.href({ slug }) },
          { name: 'Specializations' },
        ]}
      />
      <div className="head">
        <div>
          <h1>
            <b>{SOLUTIONS_PARTNER.name}</b> | Specializations
          </h1>
          <p className="ids">
            {org.name}, {showDate(today)}
          </p>
        </div>
      </div>
      <Verdict
        status={state === 'kept' ? 'completed' : state ? 'in_progress' : 'not_started'}
        {...{ lead, rest }}
        step={stepOf(state, slug, mayWrite)}
      />
      <div className="part">
        <section className="panel" aria-labelledby="specializations-heading">
          <h2 id="specializations-heading">Specializations and expert programme</h2>
          <p className="muted">
            One of the designations that a specialization needs suffices; any Azure designation does not. It
            is kept until its own anniversary, and then needs its other requirements as well, which are not
            judged here. {reminderOn(today)?.says} Earning one raises no score.
          </p>
          <SpecializationsTable {...{ slug, lines, mayWrite }} />
          <DownloadLinks href={`/api/v1/orgs/${slug}/specializations`} of="Specializations" />
        </section>
      </div>
      {mayWrite ? (
        <FormPart {...{ slug, address, lines }} />
      ) : (
        <AskForRole ctx={ctx} action="designations:write" />
      )}
      <BenefitCaps {...{ caps, benefits }} />
      <div className="part">
        <section className="panel" aria-labelledby="mapping-heading">
          <h2 id="mapping-heading">How the mapping changed</h2>
          <details>
            <summary>The tables of 2022 and 2023, and their differences</summary>
            <MappingChanges />
          </details>
        </section>
      </div>
    </>
  )
}

/** What is at risk is kept by a designation; what is not recorded nobody can tell. */
function stepOf(state: LineState | null, slug: string, mayWrite: boolean): NextStep | null {
  if (state === 'at_risk' || state === 'renew')
    return { text: 'See how the designations stand', href: membershipPage.href({ slug }) }
  return state === null && mayWrite ? { text: 'Record a specialization', href: '#edit' } : null
}

const NAMES = [...SPECIALIZATION_IDS.map(nameOf), AZURE_EXPERT_MSP.name].toSorted()

type FormProps = { slug: string; address: SpecializationsAddress; lines: Specializations['lines'] }

function FormPart({ slug, address, lines }: FormProps) {
  const edited = lines.find(({ key, record }) => record !== null && key === address.edit)
  const begun = lines.find(({ key }) => key === address.add)
  return (
    <div className="part">
      <section className="panel" id="edit" aria-labelledby="edit-heading">
        <h2 id="edit-heading">{edited ? edited.name : 'Record a specialization'}</h2>
        <SpecializationForm
          key={edited?.key ?? begun?.key ?? ''}
          slug={slug}
          record={edited?.record ?? null}
          name={edited?.name ?? begun?.name ?? ''}
          names={NAMES}
        />
      </section>
    </div>
  )
}
