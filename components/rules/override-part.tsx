import type { ShownRules } from '@/lib/insight/model/shown-rules'
import type { ValuesAddress } from '@/lib/paths/any-programme'
import type { ProgrammeName } from '@/lib/programmes/registered'
import type { OverridePreview as Preview } from '@/lib/rules/preview-override'
import { Note } from '../ui/note'
import { OverrideForm } from './override-form'
import { OverridePreview } from './override-preview'

type Props = {
  programme: ProgrammeName
  rules: ShownRules
  address: ValuesAddress
  looked: { problem: string | null; preview: Preview | null } | null
}

/** Which value to override, what that would do, and the reason with which it is set. */
export function OverridePart({ programme, rules, address, looked }: Props) {
  const numbers = rules.numbers.length > 0
  if (!numbers && !looked) return null
  return (
    <section className="panel" id="override" aria-labelledby="override-heading">
      <h2 id="override-heading">{numbers ? 'Override a value' : 'Decide otherwise'}</h2>
      {numbers && <OverrideForm rules={rules} address={address} />}
      {looked?.problem && <Note tone="bad">{looked.problem}</Note>}
      {looked?.preview && <OverridePreview {...{ programme, preview: looked.preview, address }} />}
    </section>
  )
}
