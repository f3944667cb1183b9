import { may, type Role } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import type { Designations } from '@/lib/designations/get-designations'
import { feeText } from '@/lib/designations/model/fee-words'
import { COMPETENCY_SOURCE, competencyNamed } from '@/lib/designations/model/legacy/competencies'
import type { ChoiceAt, LegacyRecord, OfferAt } from '@/lib/designations/model/legacy/legacy'
import { legacyWords } from '@/lib/designations/model/legacy/legacy-words'
import { offerOf } from '@/lib/designations/model/legacy/offers'
import { inDays } from '@/lib/designations/model/verdict-words'
import { designationPage } from '@/lib/paths/designations'
import { membershipPage } from '@/lib/paths/membership'
import { areaName } from '@/lib/programmes/solution-areas'
import { DataTable } from '../tables/data-table'
import { Crumbs } from '../ui/crumbs'
import { SourceLine, StandingMark } from '../ui/source-line'
import { ChoiceForm, CompetenciesForm, FeesForm } from './benefits-forms'

type Props = { found: Designations; role: Role }

/** What is paid at each anniversary, what it brings, and what is left of the competencies of 2022. */
export function BenefitsView({ found, role }: Props) {
  const { legacy, legacyRecord: record, org } = found
  const mayWrite = may(role, 'designations:write')
  const url = `/api/v1/orgs/${org.slug}/designations/legacy`
  const next = legacy.due
  const past = legacy.anniversaries
    .filter(({ anniversary }) => next && anniversary < next.anniversary)
    .toReversed()
  return (
    <div className="page">
      <Crumbs
        trail={[
          { name: 'Membership' },
          { name: membershipPage.name, href: membershipPage.href({ slug: org.slug }) },
          { name: 'Fee and benefits' },
        ]}
      />
      <h1>
        <b>Membership</b> | Fee and benefits
      </h1>
      <p className="finding">
        {next && (
          <b>
            The next choice is on {showDate(next.anniversary)}, {inDays(found.asOf, next.anniversary)}.{' '}
          </b>
        )}
        {legacyWords(legacy)}
      </p>
      <p>
        One fee a year covers all designations: the second to the sixth cost nothing more, and their benefits
        come at once. There is no discount for part of a year, and no second fee before the next anniversary.
      </p>
      {next ? (
        <Choice at={next} record={record} />
      ) : (
        <p>No anniversary is known{mayWrite && ': set it in the settings, or record a designation'}.</p>
      )}
      {legacy.anniversaries.length > 0 && (
        <section className="part" aria-labelledby="choices">
          <h2 id="choices">Anniversaries since September 2022</h2>
          <DataTable
            name="What was taken at each anniversary"
            rows={past}
            keyOf={({ anniversary }) => anniversary}
            empty="None has come yet."
            columns={[
              { name: 'Anniversary', heads: true, of: ({ anniversary }) => showDate(anniversary) },
              { name: 'Taken', of: ({ taken }) => (taken ? offerOf(taken).name : 'not recorded') },
              { name: 'Could be taken', of: couldBe },
            ]}
          />
          {mayWrite && (
            <ChoiceForm
              {...{ url, record }}
              anniversaries={legacy.anniversaries.map(({ anniversary }) => anniversary).toReversed()}
            />
          )}
        </section>
      )}
      <section className="part" aria-labelledby="competencies">
        <h2 id="competencies">Competencies of 30 September 2022</h2>
        <DataTable
          name="Competencies and the areas they map to"
          rows={record.competencies}
          keyOf={({ competency }) => competency}
          empty="None is recorded."
          columns={[
            { name: 'Competency', heads: true, of: ({ competency }) => competencyNamed(competency)?.name },
            { name: 'Level', of: ({ level }) => (level === 'gold' ? 'Gold' : 'Silver') },
            {
              name: 'Designations',
              of: ({ competency }) =>
                competencyNamed(competency)?.areas.map((area) => (
                  <a key={area} href={designationPage.href({ slug: org.slug, designation: area })}>
                    {areaName(area)}{' '}
                  </a>
                )),
            },
          ]}
        />
        <p className="muted small">
          <SourceLine source={COMPETENCY_SOURCE.source} />
        </p>
        {mayWrite && (
          <details>
            <summary>Change which were held</summary>
            <CompetenciesForm {...{ url, record }} />
          </details>
        )}
      </section>
      {mayWrite && (
        <section className="part" aria-labelledby="fees">
          <h2 id="fees">What you pay</h2>
          <FeesForm {...{ url, record }} />
        </section>
      )}
    </div>
  )
}

const couldBe = ({ offers }: ChoiceAt): string =>
  offers
    .filter(({ mayTake }) => mayTake)
    .map(({ offer }) => offer.name)
    .join(', ')

function Choice({ at: { anniversary, offers, taken }, record }: { at: ChoiceAt; record: LegacyRecord }) {
  return (
    <section className="part" aria-labelledby="choice">
      <h2 id="choice">The choice on {showDate(anniversary)}</h2>
      <p>One only, until the next anniversary. Without a choice the designations go.</p>
      <div className="offers">
        {offers.map((one) => (
          <Offered key={one.offer.id} one={one} record={record} isTaken={taken === one.offer.id} />
        ))}
      </div>
    </section>
  )
}

function Offered({ one, record, isTaken }: { one: OfferAt; record: LegacyRecord; isTaken: boolean }) {
  const { offer, mayTake, why, fee } = one
  const text = feeText(offer.id, fee, record)
  const own = record.fees.some(({ option }) => option === offer.id)
  return (
    <section className="panel" aria-label={offer.name}>
      <h3>
        {offer.name} {isTaken && <span className="pill completed">taken</span>}
      </h3>
      {why && <p className="muted">{why}</p>}
      {offer.id !== 'none' && mayTake && (
        <p>
          {text ? <b>{text}</b> : 'No document names the fee'} a year{' '}
          {own ? ', as you recorded' : fee && <StandingMark standing={fee.standing} />}
        </p>
      )}
      {mayTake && <List title="It keeps" lines={offer.keeps} />}
      {mayTake && <List title="It loses" lines={offer.loses} />}
      <p className="muted small">
        <SourceLine source={offer.source} />. {offer.note}
      </p>
      {fee?.note && mayTake && !own && (
        <p className="muted small">
          Fee: <SourceLine source={fee.source} />. {fee.note}
        </p>
      )}
    </section>
  )
}

const List = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length > 0 && (
    <>
      <h4>{title}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
