import { summaryPage } from '../paths/any-programme'
import { EVERY_PROGRAMME } from '../programmes/registry'
import type { ImportKind } from './model/import-kinds'

/** A programme that files of these kinds are scored for, and the page where it says where an organization stands. */
export type ScoresOf = { name: string; href: string; kinds: readonly ImportKind[] }

/** Every programme that files change, in the order of the navigation. */
export const scoresOf = (slug: string): ScoresOf[] =>
  EVERY_PROGRAMME.flatMap((row) => {
    const kinds = ('facts' in row ? row.imports : row.files)?.kinds
    const { id, name } = row.programme
    return kinds ? [{ name, href: summaryPage.href({ slug, programme: id }), kinds }] : []
  })
