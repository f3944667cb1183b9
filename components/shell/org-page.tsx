import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import { type Action, may } from '@/lib/auth/roles'
import type { SessionUser } from '@/lib/auth/sessions/sessions'
import type { Ctx } from '@/lib/context'
import { type AnswerOf, findAnswer, ofCriteria } from '@/lib/entry/find-programme'
import { requireOrg } from '@/lib/entry/page-context'
import { LaurelError } from '@/lib/errors'
import {
  type Address,
  firstOf,
  type InItem,
  type InOrg,
  type OrgAddress,
  type Query,
} from '@/lib/paths/address'
import {
  type InProgramme,
  type InProgrammeItem,
  type ProgrammeAddress,
  summaryPage,
} from '@/lib/paths/any-programme'
import { homeOf } from '@/lib/paths/programme'
import type { ProgrammeName, Registered } from '@/lib/programmes/registered'
import { FIRST_PROGRAMME } from '@/lib/programmes/registry'
import { NoRuleSetError } from '@/lib/rules/model'
import { NoRuleSet } from '../programme/no-rule-set'
import { NeedsRole } from './needs-role'
import { NotUnderstood } from './not-understood'
import { OnThisPage } from './on-this-page'

type Place = {
  org: string
  id?: string
  programme?: string
  area?: string
  customer?: string
  designation?: string
  class?: string
}
type Props = { params: Promise<Place>; searchParams: Promise<Query> }
type Made = {
  generateMetadata(props: Props): Promise<Metadata>
  Page(props: Props): Promise<ReactNode>
}
type Call<A> = {
  ctx: Ctx
  user: SessionUser
  address: A
  /** Says that the page knows nothing by what the address gives as `name`. */
  unread(name: string): void
}

/**
 * A page of an organization: for who belongs to it and has a role for the page's action. `render` gets what the address
 * says; `noRules` shows a date that no rule set scores, where not as elsewhere.
 */
export function orgPage<T extends object>(
  page: OrgAddress<InOrg, T>,
  render: (call: Call<InOrg & T>) => Promise<ReactNode>,
  noRules: (error: NoRuleSetError, address: InOrg & T) => ReactNode = noRuleSet,
): Made {
  return made(page, {
    title: async () => page.name,
    async show({ query, ...call }) {
      const { ctx } = call
      const address = page.read({ slug: ctx.slug }, query)
      return orNoRules(render({ ...call, address }), (error) => noRules(error, address))
    },
  })
}

type OfProgramme<T> = Call<InProgramme & T> & { registered: Registered }

/** A page that every programme of criteria has, of the one that the address names. */
export const programmePage = <T extends object>(
  page: ProgrammeAddress<T>,
  render: (call: OfProgramme<T>) => Promise<ReactNode>,
): Made => answerPage(page, ofCriteria, ({ answer, ...call }) => render({ ...call, registered: answer }))

type Answered<T, A> = Call<InProgramme & T> & { programme: ProgrammeName; answer: A }

/** The same of any programme that has something to say. @param nameOf what the page is called where programmes differ */
export const answerPage = <T extends object, A>(
  page: ProgrammeAddress<T>,
  answerOf: AnswerOf<A>,
  render: (call: Answered<T, A>) => Promise<ReactNode>,
  nameOf: (answer: A) => string = () => page.name,
): Made =>
  made(page, {
    async title({ programme }) {
      const found = findAnswer(programme, answerOf)
      return titleOf(found, nameOf(found.answer))
    },
    async show({ query, place, ...call }) {
      const found = findAnswer(place.programme, answerOf)
      const of = { slug: call.ctx.slug, programme: found.programme.id }
      const address = page.read(of, query)
      return orNoRules(render({ ...call, address, ...found }), (error) => noRules(error, of, found))
    },
  })

type Named = { programme: ProgrammeName }

/** The first programme goes without saying, as its answers do. */
const titleOf = ({ programme }: Named, name: string): string =>
  programme === FIRST_PROGRAMME.programme ? name : `${programme.name}: ${name}`

type ByName<K extends string, T, F> = {
  /** The folder that the name stands for. */
  by: K
  /** Whose page it is, where the folder is one of every programme. */
  programme?: string
  /** null: there is nothing of that name. */
  find(ctx: Ctx, name: string): Promise<F | null>
  title(found: F): string
  render(call: Call<InOrg & Record<K, string> & T> & { found: F }): Promise<ReactNode>
  noRules(error: NoRuleSetError, of: InOrg): ReactNode
}

/** A page of something that the address names by a word, as does the title. */
export function namedPage<K extends 'area' | 'customer' | 'designation' | 'class', T extends object, F>(
  page: Address<InOrg & Record<K, string>, T> & { name: string; action: Action },
  { by, programme, ...named }: ByName<K, T, F>,
): Made {
  const find = cache(async (org: string, name: string, of?: string): Promise<F> => {
    if (of !== programme) notFound()
    const { ctx } = await requireOrg(org)
    return (await named.find(ctx, name)) ?? notFound()
  })
  return made(page, {
    title: async (place) => named.title(await find(place.org, place[by] ?? '', place.programme)),
    async show({ query, place, ...call }) {
      const name = place[by] ?? ''
      const found = await find(place.org, name, place.programme)
      const of = { slug: call.ctx.slug, [by]: name } as InOrg & Record<K, string>
      const address = page.read(of, query)
      return orNoRules(named.render({ ...call, address, found }), (error) => named.noRules(error, of))
    },
  })
}

type Item<T, F> = {
  /** @throws LaurelError not_found */
  find(ctx: Ctx, id: number): Promise<F>
  title(found: F): string
  render(call: Call<InItem & T> & { found: F }): Promise<ReactNode>
}

/** The same of one thing of the organization, which the title names. */
export function itemPage<T extends object, F>(page: OrgAddress<InItem, T>, item: Item<T, F>): Made {
  const find = finder(item.find)
  return made(page, {
    title: async ({ org, id = '' }) => item.title(await find(org, id)),
    async show({ query, place: { org, id = '' }, ...call }) {
      const found = await find(org, id)
      const address = page.read({ slug: call.ctx.slug, id: Number(id) }, query)
      return orNoRules(item.render({ ...call, address, found }), (error) => noRuleSet(error, address))
    },
  })
}

type AnswerItem<T, F, A> = {
  /** @throws LaurelError not_found */
  find(ctx: Ctx, id: number, answer: A): Promise<F>
  title(found: F): string
  render(
    call: Call<InProgrammeItem & T> & { programme: ProgrammeName; answer: A; found: F },
  ): Promise<ReactNode>
}

type ProgrammeItem<T, F> = Pick<AnswerItem<T, F, Registered>, 'find' | 'title'> & {
  render(call: Call<InProgrammeItem & T> & { registered: Registered; found: F }): Promise<ReactNode>
}

/** And of one thing of a programme of criteria. */
export const programmeItemPage = <T extends object, F>(
  page: ProgrammeAddress<T, InProgrammeItem>,
  item: ProgrammeItem<T, F>,
): Made =>
  answerItemPage(page, ofCriteria, {
    ...item,
    render: ({ answer, ...call }) => item.render({ ...call, registered: answer }),
  })

/** And of one thing of any programme that has something to say on it. */
export function answerItemPage<T extends object, F, A>(
  page: ProgrammeAddress<T, InProgrammeItem>,
  answerOf: AnswerOf<A>,
  item: AnswerItem<T, F, A>,
): Made {
  const find = finder((ctx, id, programme) => item.find(ctx, id, findAnswer(programme, answerOf).answer))
  return made(page, {
    title: async ({ org, id = '', programme }) =>
      titleOf(findAnswer(programme, answerOf), item.title(await find(org, id, programme))),
    async show({ query, place: { org, id = '', programme }, ...call }) {
      const of = findAnswer(programme, answerOf)
      const found = await find(org, id, programme)
      const place = { slug: call.ctx.slug, programme: of.programme.id }
      const address = page.read({ ...place, id: Number(id) }, query)
      return orNoRules(item.render({ ...call, address, ...of, found }), (error) => noRules(error, place, of))
    },
  })
}

/** Looks once for what an address names, for its title and for its page. */
const finder = <F,>(look: (ctx: Ctx, id: number, programme: string | undefined) => Promise<F>) =>
  cache(async (org: string, id: string, programme?: string): Promise<F> => {
    const { ctx } = await requireOrg(org)
    if (!/^[1-9]\d{0,14}$/.test(id)) notFound()
    return look(ctx, Number(id), programme).catch((error: unknown) => {
      if (error instanceof LaurelError && error.code === 'not_found') notFound()
      throw error
    })
  })

type Show = (given: Omit<Call<never>, 'address'> & { place: Place; query: Query }) => Promise<ReactNode>

function made(
  { name, action, unread }: Pick<OrgAddress<never, never>, 'name' | 'action' | 'unread'>,
  { title, show }: { title(place: Place): Promise<string>; show: Show },
): Made {
  return {
    async generateMetadata({ params }) {
      const place = await params
      const { ctx } = await requireOrg(place.org)
      return { title: `${may(ctx.role, action) ? await title(place) : name} · ${ctx.orgName}` }
    },
    async Page({ params, searchParams }) {
      const place = await params
      const { ctx, user } = await requireOrg(place.org)
      if (!may(ctx.role, action)) return <NeedsRole ctx={ctx} action={action} />
      const query = await searchParams
      const said = unread(query)
      const note = (parameter: string) => said.push({ name: parameter, value: firstOf(query[parameter]) })
      const shown = await show({ ctx, user, place, query, unread: note })
      return (
        <>
          <NotUnderstood said={said} />
          <OnThisPage />
          {shown}
        </>
      )
    },
  }
}

const orNoRules = (shown: Promise<ReactNode>, instead: (error: NoRuleSetError) => ReactNode) =>
  shown.catch((error: unknown) => {
    if (error instanceof NoRuleSetError) return instead(error)
    throw error
  })

const noRules = (error: NoRuleSetError, of: InProgramme, { programme }: Named) => (
  <NoRuleSet error={error} of={programme.name} today={summaryPage.href(of)} />
)

const noRuleSet = (error: NoRuleSetError, { slug }: InOrg) => (
  <NoRuleSet error={error} of={FIRST_PROGRAMME.programme.name} today={homeOf(slug)} />
)
