import { KIND_WORDS } from '@/lib/line-items/model/kind-words'
import { KINDS } from '@/lib/line-items/model/kinds'
import type { LocationSummary } from '@/lib/locations/list-locations'
import type { MergePreview } from '@/lib/locations/preview-merge'
import { locationsPage } from '@/lib/paths/organization'
import { listed } from '@/lib/text/lists'
import { ChoiceField } from '../forms/choice-field'
import { Note } from '../ui/note'
import { showCount } from '../ui/show-count'
import { MergeForm } from './merge-form'

/** `choice`: nothing chosen yet, what the merge would change, or why it cannot be. */
type Props = {
  slug: string
  from: LocationSummary
  others: LocationSummary[]
  choice: MergePreview | string | null
}

/** First which location is right, then in words what changes, then the button that does it. */
export function MergeLocation({ slug, from, others, choice }: Props) {
  if (others.length === 0)
    return <p>There is no other location to merge {from.externalId} into. Add the right one first.</p>
  if (choice === null || typeof choice === 'string')
    return (
      <>
        {choice && <Note tone="bad">{choice}</Note>}
        <ChooseRight {...{ slug, from, others }} />
      </>
    )
  return (
    <>
      <WhatChanges preview={choice} />
      <MergeForm slug={slug} from={choice.from} into={choice.into} />
    </>
  )
}

function ChooseRight({ slug, from, others }: Omit<Props, 'choice'>) {
  return (
    <form
      className="form"
      method="get"
      action={locationsPage.href({ slug }, '#edit')}
      aria-label={`Merge ${from.externalId}`}
    >
      <p>
        If {from.externalId} is a mistyped Location ID, choose the location it should have been. You see what
        changes before anything does.
      </p>
      <input type="hidden" name="merge" value={from.id} />
      <ChoiceField
        name="into"
        label="The right location"
        none="Choose"
        required
        choices={others.map(({ id, externalId, name, country }) => [
          String(id),
          [externalId, name, country].filter(Boolean).join(', '),
        ])}
      />
      <p className="row">
        <button className="btn go" type="submit">
          Show what changes
        </button>
        <a href={locationsPage.href({ slug })}>Cancel</a>
      </p>
    </form>
  )
}

const MOST_IMPORTS = 5

function WhatChanges({ preview }: { preview: MergePreview }) {
  const { from, into, imports } = preview
  const [wrong, right] = [from.externalId, into.externalId]
  const files = imports
    .slice(0, MOST_IMPORTS)
    .map(({ fileName, id, rows }) => `${fileName || `import ${id}`} (${showCount(rows, 'row')})`)
  const more = imports.length - files.length
  return (
    <ul className="list">
      <li>{movedLine(preview)}</li>
      {files.length > 0 && (
        <li>They came with {listed(more > 0 ? [...files, showCount(more, 'other import')] : files)}.</li>
      )}
      <li>The figures stay as they are. Rows and downloads show {right} from now on.</li>
      <li>
        {wrong} means {right} in every file to come: the same file again adds nothing.
      </li>
      {limitedLine(preview) && <li>{limitedLine(preview)}</li>}
      <li>This cannot be undone here.</li>
    </ul>
  )
}

function movedLine({ from, into, lineItems }: MergePreview): string {
  const moved = KINDS.filter((kind) => lineItems[kind] > 0).map((kind) =>
    showCount(lineItems[kind], KIND_WORDS[kind].one),
  )
  if (moved.length === 0) return `${from.externalId} has no line items.`
  return `${listed(moved)} of ${from.externalId} will belong to ${into.externalId}${into.name ? `, ${into.name}` : ''}.`
}

function limitedLine({ from, into, people, tokens, appRoles }: MergePreview): string {
  const who = [
    ...(people > 0 ? [showCount(people, 'person', 'people')] : []),
    ...(tokens > 0 ? [showCount(tokens, 'API token')] : []),
    ...(appRoles > 0 ? [showCount(appRoles, 'app role')] : []),
  ]
  if (who.length === 0) return ''
  return `${listed(who)} limited to ${from.externalId} will be limited to ${into.externalId} instead.`
}
