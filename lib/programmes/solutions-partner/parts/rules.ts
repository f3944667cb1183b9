import { todayIn } from '../../../clock'
import { authorize, type Ctx } from '../../../context'
import type { PlainDate } from '../../../dates'
import { keptByStamp } from '../../../kept-by-stamp'
import { readState, stampOf } from '../../../organizations/sql/state'
import { shownOverrides } from '../../../people/personal-data'
import { already, noRuleSet, ownAlready, refused, withProposal } from '../../../rules/override-input'
import type { OwnRuling } from '../../../rules/own-ruling'
import { areaScores } from '../answer/area-scores'
import { AREAS } from '../areas'
import { type Ruled, ruledBy } from '../ruled/ruled'
import { rulesAnswer, rulesTable } from '../ruled/rules-answer'
import { shownRules } from '../ruled/shown-rules'
import { CAPABILITY_NAME } from '../rules/decision-words'
import { CHOICES, DECISIONS, offeredIn } from '../rules/decisions'
import { ownRules, ruleSetIn, type SHIPPED } from '../rules/own-rules'
import { scoreCapability } from '../score'
import { overOrganization } from '../sql/over-organization'
import { CAPABILITY_SCORING } from './imports'

/** Organizations and days of which a process keeps what every rule set says. */
const MOST_KEPT = 32
const kept = keptByStamp<Ruled>(MOST_KEPT)

async function readRuled(ctx: Ctx, given: PlainDate | null | undefined) {
  authorize(ctx, 'qualification:read')
  const { db, orgId } = ctx
  const state = await db.inTenant(orgId, 'batch', readState)
  const asOf = given ?? todayIn(state.timeZone)
  const ruled = await kept(db, `${orgId} ${asOf}`, stampOf(state), () =>
    db.inTenant(orgId, 'read', (tx) => overOrganization(tx, (organization) => ruledBy(organization, asOf))),
  )
  return { ruled, overrides: shownOverrides(ctx, ruled.rules.overrides) }
}

/** Decisions are overridden by one of their choices; values that documents state are not. */
export const rules: OwnRuling = {
  nameOf: CAPABILITY_SCORING.nameOf,
  async show(ctx, { asOf, area }) {
    const { ruled, overrides } = await readRuled(ctx, asOf)
    return shownRules(ruled, AREAS.find((id) => id === area) ?? AREAS[0], overrides)
  },
  async answer(ctx, asOf) {
    const { ruled, overrides } = await readRuled(ctx, asOf)
    const json = rulesAnswer(ctx.slug, ruled, overrides)
    return { json, table: rulesTable(json) }
  },
  acting: (overrides) => ownRules(overrides).overrides,
  propose(overrides, { ruleSet, key, value }) {
    const { sets } = ownRules(overrides)
    const set = sets.find(({ id }) => id === ruleSet)
    if (!set) throw noRuleSet(ruleSet)
    const decision = DECISIONS.find((one) => one.key === key)
    if (!decision) throw refused('key', 'Choose one of the decisions U1 to U14.')
    if (!offeredIn(ruleSet).includes(decision)) throw refused('key', whyNot(decision, ruleSet))
    const choice = CHOICES[decision.key].find((one) => one === value)
    if (choice === undefined) throw refused('value', `Give one of ${CHOICES[decision.key].join(', ')}.`)
    const now = set.decisions[decision.key]
    const says = CAPABILITY_NAME.sayValue(key, choice)
    if (choice === now) throw already(`“${says}” holds in ${ruleSet} already. Give another choice.`)
    if (choice === CHOICES[decision.key][0]) throw ownAlready(`“${says}”`)
    return { ruleSet, key, now, value: choice }
  },
  weigh: (tx, proposal, asOf) =>
    overOrganization(tx, (organization) => {
      const own = organization.rules
      const then = ownRules(withProposal(own.overrides, proposal))
      const by = (rules: typeof SHIPPED) =>
        areaScores(scoreCapability(organization, asOf, ruleSetIn(rules, asOf, proposal.ruleSet)))
      return { before: by(own), after: by(then) }
    }),
}

const whyNot = ({ name, notOffered, ruleSets }: (typeof DECISIONS)[number], ruleSet: string): string =>
  notOffered === null
    ? `${name} is not open in ${ruleSet}. Choose ${ruleSets.join(' or ')}.`
    : `${name} cannot be decided otherwise. ${notOffered}`
